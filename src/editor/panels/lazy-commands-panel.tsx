import { lazy, Suspense } from 'react';

const CommandsPanel = lazy(async () => ({
  default: (await import('./commands-panel.tsx')).CommandsPanel,
}));

/** The commands of the step, loaded when their tab is opened first. */
export function LazyCommandsPanel() {
  return (
    <Suspense>
      <CommandsPanel />
    </Suspense>
  );
}
