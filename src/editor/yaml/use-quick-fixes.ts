import { useEffect, useId, useRef } from 'react';
import { indexLines, type Problem, safeFixes, type TextRange } from '#core';
import type { EditorSession } from '../session/editor-store.ts';
import { useFix, withFixes } from '../session/use-fix.ts';
import { STRINGS } from '../strings.ts';
import { useToast } from '../ui/index.ts';
import { type EditorRange, toEditorRange, toOffset } from './line-map.ts';
import { LANGUAGE, monaco } from './monaco.ts';

const KIND = 'quickfix';

/** For how many problems fixes are looked for: a whole file on one line may have thousands. */
const MOST_MENDED = 20;

/** One entry of the list of quick fixes, before Monaco's own form of it. */
interface QuickFix {
  readonly title: string;
  readonly isPreferred: boolean;
  readonly run: () => void;
}

function sharesLine(a: EditorRange, b: EditorRange): boolean {
  return a.startLineNumber <= b.endLineNumber && b.startLineNumber <= a.endLineNumber;
}

/** The problems on the lines of a range, those nearest to its start when there are too many. */
function problemsOn(owner: EditorSession, range: EditorRange): readonly Problem[] {
  const { text } = owner.get().session;
  const lines = indexLines(text);
  const at = toOffset(text, lines, range.startLineNumber, range.startColumn);
  const distance = ({ start, end }: TextRange) => Math.max(start - at, at - end, 0);
  return owner
    .get()
    .view.problems.filter((problem) => sharesLine(toEditorRange(text, lines, problem.range), range))
    .toSorted((a, b) => distance(a.range) - distance(b.range))
    .slice(0, MOST_MENDED);
}

/** The problems that can be mended unasked. */
function safeProblems(owner: EditorSession): readonly Problem[] {
  return owner.get().view.problems.filter(({ safe }) => safe === true);
}

/** The ways to mend what is wrong on some lines, and all that can be mended safely. */
function useQuickFixList(owner: EditorSession): (range: EditorRange) => readonly QuickFix[] {
  const fix = useFix();
  const toast = useToast();
  const mendAll = () => {
    const fixes = safeFixes(withFixes(owner, safeProblems(owner)));
    owner.dispatch({ type: 'edits-applied', edits: fixes.flat() });
    toast({
      text: STRINGS.panes.fixedAll(fixes.length),
      action: { label: STRINGS.panes.undo, run: () => owner.dispatch({ type: 'undo' }) },
    });
  };
  return (range) => {
    const here = withFixes(owner, problemsOn(owner, range)).flatMap((problem) =>
      problem.fixes.map(({ title }, index) => ({
        title,
        isPreferred: problem.safe === true && index === 0,
        run: () => fix(problem, title),
      })),
    );
    const safe = safeProblems(owner).length;
    return here.length > 0 && safe > 1
      ? [...here, { title: STRINGS.panes.fixAllSafe(safe), isPreferred: false, run: mendAll }]
      : here;
  };
}

/**
 * The fixes of our problems at the bulb and behind its key. They go through the session, so that they
 * are one undo step and show in the form.
 */
export function useQuickFixes(
  editor: monaco.editor.IStandaloneCodeEditor | null,
  owner: EditorSession,
): void {
  const command = `waybill.fix.${useId()}`;
  const list = useRef<(range: EditorRange) => readonly QuickFix[]>(() => []);
  list.current = useQuickFixList(owner);
  useEffect(() => {
    const own = editor?.getModel();
    if (!own) {
      return;
    }
    /** What the entries do that Monaco shows at present, by the number that their command carries. */
    const shown = new Map<number, () => void>();
    let count = 0;
    const running = monaco.editor.registerCommand(command, (_services, id: unknown) => {
      if (typeof id === 'number') {
        shown.get(id)?.();
      }
    });
    const provider = monaco.languages.registerCodeActionProvider(LANGUAGE, {
      provideCodeActions: (model, range, { markers }) => {
        if (model !== own) {
          return null;
        }
        const fixes = list.current(range).map((one) => {
          count += 1;
          shown.set(count, one.run);
          return { ...one, id: count };
        });
        const actions = fixes.map(({ title, isPreferred, id }) => ({
          title,
          kind: KIND,
          isPreferred,
          diagnostics: markers,
          command: { id: command, title, arguments: [id] },
        }));
        const dispose = () => {
          for (const { id } of fixes) {
            shown.delete(id);
          }
        };
        return { actions, dispose };
      },
    });
    return () => {
      running.dispose();
      provider.dispose();
    };
  }, [editor, command]);
}
