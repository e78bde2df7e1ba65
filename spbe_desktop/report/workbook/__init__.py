"""An evaluation as a workbook with live formulas, and the way back: what was changed in one."""
