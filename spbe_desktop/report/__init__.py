"""Papers: a frozen view goes in, a PDF comes out, and the same view gives the same bytes."""
