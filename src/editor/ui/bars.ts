/** One dark bar: its distance from the left and its width, in modules of one pixel. */
export interface Bar {
  readonly x: number;
  readonly width: number;
}

/** The bars that stand for a text such as a digest; the same text always gives the same bars. */
export function barsOf(text: string, modules = 36): readonly Bar[] {
  let state = 2166136261;
  for (let index = 0; index < text.length; index += 1) {
    state = Math.imul(state ^ text.charCodeAt(index), 16777619) >>> 0;
  }
  const bars: Bar[] = [];
  let x = 0;
  while (x < modules) {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    const width = Math.min(1 + ((state >>> 28) & 1), modules - x);
    bars.push({ x, width });
    x += width + 1 + ((state >>> 24) % 5 === 0 ? 3 : (state >>> 26) & 1);
  }
  return bars;
}
