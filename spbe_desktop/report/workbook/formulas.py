"""The arithmetic of the index as spreadsheet formulas, indicator by indicator.

They follow `scoring.index`: a repeat counts once it is rated, an aspect may share its weight
evenly, and the weight of an indicator that does not apply goes to its aspect or to all the rest.
"""

from __future__ import annotations

from decimal import Decimal

from spbe_desktop.instrument.model import Aspect, Indicator
from spbe_desktop.report.workbook.plan import ABSENCE, FIRST, VALUE, Plan, stage_key

CLEAN = 9  # digits that stay of a sum of binary fractions, so that a tie is a tie


def value_formula(plan: Plan, row: int) -> str:
    """The value that stands: that of the latest stage that gave one, none where left out."""
    chain = '""'
    for stage in plan.counting:
        cell = f"{plan.letter(stage_key(stage))}{row}"
        chain = f"IF(ISNUMBER({cell}),{cell},{chain})"
    return f'=IF({plan.letter("out")}{row}=1,"",{chain})'


def working_formulas(plan: Plan, indicator: Indicator, row: int) -> dict[str, str | Decimal]:
    """What stands in the columns of the workings."""
    aspect = plan.view.instrument.aspect(indicator.aspect)
    value = f"{plan.letter(VALUE)}{row}"
    share, present, out = (f"{plan.letter(key)}{row}" for key in ("share", "present", "out"))
    rule = indicator.not_applicable
    absent = f'=IF(TRIM({plan.letter(ABSENCE)}{row})="",0,1)' if rule else Decimal(0)
    spread = f"={out}" if rule is not None and rule.weight == "aspect" else Decimal(0)
    return {
        "aspect_code": node_name("aspect", aspect.code),
        "domain_code": node_name("domain", aspect.domain) if aspect.domain else "",
        "own": aspect.weight if aspect.shares == "equal" else indicator.weight,
        "present": f"=IF(ISNUMBER({value}),1,0)" if indicator.repeats else Decimal(1),
        "out": absent,
        "spread": spread,
        "share": f"=IF(AND({present}=1,{out}=0),{_share(plan, aspect, row)},0)",
        "counted": f"=IF(ISNUMBER({value}),{share},0)",
        "product": f"=IF(ISNUMBER({value}),{share}*{value},0)",
    }


def mean_formula(plan: Plan, layer: str | None = None, code: str = "") -> str:
    """The weighted mean of everything, or of a domain or aspect of which `code` is a cell."""
    product, counted = plan.span("product"), plan.span("counted")
    if layer is None:
        top, bottom = f"SUM({product})", f"SUM({counted})"
    else:
        named = plan.span(f"{layer}_code")
        top, bottom = f"SUMIF({named},{code},{product})", f"SUMIF({named},{code},{counted})"
    return f'=IF({bottom}=0,"",ROUND({top}/{bottom},{CLEAN}))'


def shown_formula(plan: Plan, mean: str) -> str:
    """The mean in the cell `mean`, rounded as the instrument says."""
    rounding = plan.view.instrument.rounding
    if rounding.mode == "half_up":
        rounded = f"ROUND({mean},{rounding.decimals})"
    else:
        scale = 10**rounding.decimals
        tie = f"ROUND(MOD({mean}*{scale},1),{CLEAN - 3})=0.5"
        even = f"2*ROUND({mean}*{scale}/2,0)/{scale}"
        rounded = f"IF({tie},{even},ROUND({mean},{rounding.decimals}))"
    return f'=IF({mean}="","",{rounded})'


def predicate_formula(mean: str, shown: str, basis: str, least: str, names: str) -> str:
    """The predicate of the index, from the table of least values and names."""
    read = shown if basis == "rounded" else mean
    return f'=IF({read}="","",LOOKUP({read},{least},{names}))'


def node_name(layer: str, code: str) -> str:
    """A domain or aspect as the workings name it: never a number, which a SUMIF would look for."""
    return f"{layer[0].upper()}:{code}"


def _share(plan: Plan, aspect: Aspect, row: int) -> str:
    """The weight of an indicator that takes part."""
    text = f"{plan.letter('own')}{row}"
    inside = plan.view.instrument.indicators_of(aspect.code)
    if aspect.shares == "equal":
        text += f"/{_sum(plan, 'present', aspect)}"
    if any(i.not_applicable is not None and i.not_applicable.weight == "aspect" for i in inside):
        given = _sum(plan, "own", aspect, present=1, spread=1)
        left = _sum(plan, "own", aspect, present=1, out=0)
        text += f"*IF({left}=0,1,1+{given}/{left})"
    return text


def _sum(plan: Plan, key: str, aspect: Aspect, **where: int) -> str:
    """The sum of a column over the indicators of an aspect that fit."""
    tests = "".join(f",{_cells(plan, column)},{wanted}" for column, wanted in where.items())
    named, code = _cells(plan, "aspect_code"), node_name("aspect", aspect.code)
    return f'SUMIFS({_cells(plan, key)},{named},"{code}"{tests})'


def _cells(plan: Plan, key: str) -> str:
    letter = plan.letter(key)
    return f"${letter}${FIRST}:${letter}${plan.last}"
