"""Everything that is done with a judged bundle, put together."""

from __future__ import annotations

from ui.desk import Desk
from ui.screens.bundle.key_commands import KeyCommands
from ui.screens.bundle.reading.presenter import ReadingPresenter
from ui.screens.bundle.splitting import SplitPresenter
from ui.screens.bundle.tool_commands import ToolCommands
from ui.screens.bundle.tools_presenter import ToolsPresenter
from ui.screens.bundle.verify_presenter import VerifyPresenter
from ui.screens.bundle.view import BundleView
from ui.screens.bundle.wires import join_keys, join_reading, join_splitting, join_tools


def furnish(desk: Desk, view: BundleView, judging: VerifyPresenter) -> None:
    """Make the presenters of the tools and join them; the view owns them."""
    tools, reading = ToolsPresenter(desk, view), ReadingPresenter(desk, view)
    splitting = SplitPresenter(desk, view)
    asking = ToolCommands(desk, view, tools, reading, splitting)
    join_tools(view, judging, tools, asking)
    join_reading(view, judging, tools, reading, asking)
    join_splitting(view, judging, tools, splitting)
    join_keys(judging, KeyCommands(desk, view, judging), view)
