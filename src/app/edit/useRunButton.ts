import { useCallback, useEffect, useState } from 'react';
import { layoutModeOf, useToast } from '../../editor/index.ts';
import { goTo } from '../routing/useRoute.ts';
import type { StepRun } from '../run/useStepRun.ts';

/**
 * What the Run button does: it starts a run where nothing stands in its way, and shows the Run tab.
 * A press that is earlier than the server's first answer waits for it. A phone has no dock beside the
 * form: there the run's own page shows it, or a toast the obstacle.
 */
export function useRunButton(stepRun: StepRun, showRunTab: () => void): () => void {
  const showToast = useToast();
  const { start, canStart, setup } = stepRun;
  const [isWaiting, setIsWaiting] = useState(false);
  const go = useCallback(() => {
    const isPhone = layoutModeOf(window.innerWidth) === 'phone';
    if (isPhone && !canStart) {
      showToast({ tone: 'error', text: wordsFor(setup) });
      return;
    }
    void start().then((id) => {
      if (isPhone && id !== null) {
        goTo({ page: 'run', id });
      } else if (isPhone) {
        showToast({ tone: 'error', text: 'The run did not start. The Run tab says why.' });
      }
    });
  }, [start, canStart, setup, showToast]);
  const isKnown = setup.server !== 'unknown';
  useEffect(() => {
    if (isWaiting && isKnown) {
      setIsWaiting(false);
      go();
    }
  }, [isWaiting, isKnown, go]);
  return useCallback(() => {
    showRunTab();
    if (isKnown) {
      go();
    } else {
      setIsWaiting(true);
    }
  }, [showRunTab, isKnown, go]);
}

function wordsFor({ server, obstacle }: StepRun['setup']): string {
  if (server !== 'there') {
    return 'Running needs a Waybill server. Everything else works here.';
  }
  return obstacle?.problems[0]?.message ?? obstacle?.message ?? 'A run is being started.';
}
