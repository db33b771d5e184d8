import { useEditor } from '../session/editor-context.tsx';
import { useFix } from '../session/use-fix.ts';
import type { PaletteDeed } from './entries.ts';

/** The way to do what an entry of the palette says. */
export function useDeed(): (deed: PaletteDeed) => void {
  const { editor, goTo } = useEditor();
  const applyFix = useFix();
  return (deed) => {
    switch (deed.kind) {
      case 'field': {
        const { key, turnInto } = deed;
        const into = turnInto === undefined ? {} : { turnInto };
        goTo({ key, range: null, target: 'field', ...into });
        return;
      }
      case 'step': {
        editor.dispatch({ type: 'step-selected', index: deed.index });
        const { session, view } = editor.get();
        const start = session.outline.steps[deed.index]?.range.start ?? 0;
        const key = view.definition?.fields[0]?.key ?? null;
        goTo({ key, range: { start, end: start }, target: 'both' });
        return;
      }
      case 'fix':
        applyFix(deed.problem, deed.title);
        return;
      case 'action':
        deed.run();
        return;
      default:
        deed satisfies never;
    }
  };
}
