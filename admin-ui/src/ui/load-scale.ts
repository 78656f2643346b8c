/** The pieces of a load bar as shares of its width. Pure, so that the picture can be tested without drawing it. */
export interface LoadPieces {
  /** Within the ratio. */
  within: Span;
  /** Above the ratio, covered by a granted exception. */
  over: Span;
  /** Above the capacity. */
  beyond: Span;
  /** Granted by an exception and not used. */
  unused: Span;
  /** Persons who would come (or go, when the preview is negative). */
  preview: Span;
  fits: boolean;
  bed: number;
  tick: number;
  capacity: number;
}

export interface Span {
  from: number;
  to: number;
}

export interface LoadFigures {
  load: number;
  /** Places the ratio gives for the person's FTE. */
  ratioPlaces: number;
  /** Ratio places and granted exceptions. */
  capacity: number;
  /** Persons about to be added (positive) or taken away (negative). */
  preview?: number | undefined;
  /** Figure at the right edge; give all bars of a table the same. */
  scaleTo?: number | undefined;
}

const HEADROOM = 1.02;

export function loadPieces({ load, ratioPlaces, capacity, preview = 0, scaleTo }: LoadFigures): LoadPieces {
  const after = Math.max(0, load + preview);
  const full = scaleTo ?? Math.max(load, after, capacity, 1) * HEADROOM;
  const share = (value: number) => Math.min(1, Math.max(0, value / full));
  const span = (from: number, to: number): Span => ({ from: share(from), to: share(Math.max(from, to)) });
  const staying = preview < 0 ? after : load;

  return {
    within: span(0, Math.min(staying, ratioPlaces, capacity)),
    over: span(Math.min(ratioPlaces, capacity), Math.min(staying, capacity)),
    beyond: span(capacity, staying),
    unused: span(Math.max(Math.max(load, after), Math.min(ratioPlaces, capacity)), capacity),
    preview: preview < 0 ? span(after, load) : span(load, after),
    fits: after <= capacity || preview <= 0,
    bed: share(Math.max(capacity, ratioPlaces)),
    tick: share(ratioPlaces),
    capacity: share(capacity),
  };
}
