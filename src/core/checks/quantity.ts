const MEMORY_UNITS: Readonly<Record<string, number>> = {
  '': 1,
  k: 1e3,
  K: 1e3,
  M: 1e6,
  G: 1e9,
  T: 1e12,
  Ki: 1024,
  Mi: 1024 ** 2,
  Gi: 1024 ** 3,
  Ti: 1024 ** 4,
};

/** The bytes of a memory quantity such as `500Mi`; null for text that is none. */
export function bytesOf(text: string): number | null {
  const match = /^(\d+(?:\.\d+)?|\.\d+)([A-Za-z]*)$/.exec(text);
  const unit = match === null ? undefined : MEMORY_UNITS[match[2] ?? ''];
  return match === null || unit === undefined ? null : Number(match[1]) * unit;
}

/** The thousandths of a core of a CPU quantity such as `400m` or `0.5`; null for text that is none. */
export function millicoresOf(text: string): number | null {
  const match = /^(\d+(?:\.\d+)?|\.\d+)(m?)$/.exec(text);
  return match === null ? null : Number(match[1]) * (match[2] === 'm' ? 1 : 1000);
}
