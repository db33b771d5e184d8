/** How a journey looks at the app unless it says otherwise. */
export const SCREEN = {
  viewport: { width: 1440, height: 900 },
  permissions: ['clipboard-read', 'clipboard-write'],
  // Nothing is shown of a movement but its end, which is all that most journeys look at.
  reducedMotion: 'reduce',
} as const;
