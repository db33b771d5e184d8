import type { BrokenText } from '#core';
import { useEditor } from '../session/editor-context.tsx';
import { isReadable, showsEarlierValues } from '../session/readable.ts';
import { useEditorState } from '../session/use-editor-state.ts';
import { STRINGS } from '../strings.ts';
import { Button, classes, SeverityIcon } from '../ui/index.ts';
import styles from './step-form.module.css';

/** Says where the text does not parse; the form below keeps its values. */
export function BrokenBanner({ broken }: { readonly broken: BrokenText }) {
  const { editor, goTo } = useEditor();
  const { line, offset } = broken.position;
  const affected = useEditorState(editor, ({ session }) => !isReadable(session));
  const hasStep = useEditorState(editor, ({ session }) => session.step !== null);
  const isEarlier = useEditorState(editor, ({ session }) => showsEarlierValues(session));
  const { brokenElsewhere, broken: brokenSince, brokenFromStart, brokenWithoutStep } = STRINGS.form;
  const tell = !affected
    ? brokenElsewhere
    : isEarlier
      ? brokenSince
      : hasStep
        ? brokenFromStart
        : brokenWithoutStep;
  return (
    <div role="alert" className={classes(styles.banner, !affected && styles.quiet)}>
      <SeverityIcon severity={affected ? 'error' : 'warning'} size={16} />
      <p title={broken.message}>{tell(line)}</p>
      <Button
        size="small"
        onPress={() => goTo({ key: null, range: { start: offset, end: offset }, target: 'line' })}
      >
        {STRINGS.form.goToBroken(line)}
      </Button>
    </div>
  );
}
