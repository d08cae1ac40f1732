from itertools import pairwise
from math import atan2, degrees, hypot

import pytest

from briefings.ring import ARCS, GAP_DEGREES, THICKNESS, arcs, svg_path


def radius(point: tuple[float, float]) -> float:
    return hypot(point[0] - 0.5, point[1] - 0.5)


def bearing(point: tuple[float, float]) -> float:
    """Return the angle of a point in degrees clockwise from the top."""
    return degrees(atan2(point[0] - 0.5, 0.5 - point[1])) % 360


def test_a_ring_has_seven_arcs_of_one_size() -> None:
    ring = arcs()
    assert len(ring) == ARCS == 7
    assert {round(arc.end - arc.start, 9) for arc in ring} == {round(360 / 7 - GAP_DEGREES, 9)}


def test_the_arcs_run_clockwise_from_the_top_with_a_gap_at_the_top() -> None:
    ring = arcs()
    assert ring[0].start == GAP_DEGREES / 2
    assert ring[-1].end == pytest.approx(360 - GAP_DEGREES / 2)
    assert all(before.end + GAP_DEGREES == pytest.approx(after.start) for before, after in pairwise(ring))


def test_the_corners_lie_on_the_rim_and_on_the_hole() -> None:
    for arc in arcs():
        assert radius(arc.outer_start) == pytest.approx(0.5)
        assert radius(arc.outer_end) == pytest.approx(0.5)
        assert radius(arc.inner_start) == pytest.approx(0.5 - THICKNESS)
        assert radius(arc.inner_end) == pytest.approx(0.5 - THICKNESS)


def test_the_corners_lie_at_the_angles_of_their_arc() -> None:
    for arc in arcs():
        assert bearing(arc.outer_start) == pytest.approx(arc.start)
        assert bearing(arc.inner_start) == pytest.approx(arc.start)
        assert bearing(arc.outer_end) == pytest.approx(arc.end)


def test_thickness_and_gap_can_be_chosen() -> None:
    arc = arcs(thickness=0.25, gap=2)[0]
    assert arc.start == 1
    assert radius(arc.inner_start) == pytest.approx(0.25)


def test_an_arc_is_a_closed_outline_of_two_curves_in_svg() -> None:
    path = svg_path(arcs()[0], size=100)
    assert path == "M53.49 0.12A50.00 50.00 0 0 1 86.82 16.17L74.67 27.34A33.50 33.50 0 0 0 52.34 16.58Z"


def test_an_outline_scales_with_its_side() -> None:
    assert svg_path(arcs()[0], size=200).startswith("M106.98 0.24A100.00 100.00 ")
