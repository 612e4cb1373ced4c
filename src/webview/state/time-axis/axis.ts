/** The part of the time axis that the timeline shows, as fractions (0 to 1) of the whole. */
export interface AxisView {
  readonly from: number;
  readonly to: number;
}

export const wholeAxis: AxisView = { from: 0, to: 1 };

/** Zooms so that `fraction` stays in place. A factor below 1 zooms in; `minWidth` is the smallest part to show. */
export function zoomAxis(view: AxisView, factor: number, fraction: number, minWidth: number): AxisView {
  const width = view.to - view.from;
  const next = Math.min(1, Math.max(Math.min(minWidth, 1), width * factor));
  const relative = width === 0 ? 0.5 : (fraction - view.from) / width;
  return moveAxis({ from: 0, to: next }, fraction - relative * next);
}

/** Moves the view to start at `from`, within the axis. */
export function moveAxis(view: AxisView, from: number): AxisView {
  const width = view.to - view.from;
  const start = Math.min(Math.max(0, from), 1 - width);
  return { from: start, to: start + width };
}

/** Moves the view just far enough to show a part of the axis, or its middle if it is too long. */
export function followAxis(view: AxisView, stretch: AxisView): AxisView {
  if (stretch.to <= view.to && stretch.from >= view.from) {
    return view;
  }
  const width = view.to - view.from;
  return moveAxis(view, (stretch.from + stretch.to) / 2 - width / 2);
}

const seconds = [
  0.001, 0.002, 0.005, 0.01, 0.02, 0.05, 0.1, 0.2, 0.5, 1, 2, 5, 10, 15, 30, 60, 120, 300, 600, 900, 1800,
  3600, 7200, 10_800, 21_600, 43_200, 86_400,
];

/** Round times on the axis, in milliseconds from its start: at most `max` in the view. */
export function axisTicks(view: AxisView, spanMs: number, max: number): { atMs: number; stepMs: number }[] {
  const shownMs = (view.to - view.from) * spanMs;
  const days = Math.ceil(shownMs / 86_400_000 / Math.max(1, max));
  const step = (seconds.find((each) => each * 1000 * max >= shownMs) ?? days * 86_400) * 1000;
  const ticks: { atMs: number; stepMs: number }[] = [];
  if (!(step > 0) || !Number.isFinite(spanMs)) {
    return ticks;
  }
  for (
    let index = Math.max(0, Math.ceil((view.from * spanMs) / step - 1e-9));
    index * step <= view.to * spanMs;
    index++
  ) {
    ticks.push({ atMs: index * step, stepMs: step });
  }
  return ticks;
}
