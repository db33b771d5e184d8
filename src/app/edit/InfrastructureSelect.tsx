import { Server } from 'lucide-react';
import type { Infrastructure } from '#core';
import {
  choiceOf,
  type EditorSession,
  infrastructureChoices,
  infrastructureOf,
  Select,
  sameContent,
  useLateEditorState,
} from '../../editor/index.ts';

/** Where the stage runs: what the document says, or another infrastructure to try. */
export function InfrastructureSelect({
  editor,
  chosen,
  onChoose,
  className,
}: {
  readonly editor: EditorSession;
  readonly chosen: Infrastructure | null;
  readonly onChoose: (infrastructure: Infrastructure | null) => void;
  readonly className?: string | undefined;
}) {
  const stage = useLateEditorState(editor, ({ view }) => view.stage, sameContent);
  return (
    <Select
      label="Infrastructure"
      className={className}
      icon={<Server size={14} strokeWidth={1.75} aria-hidden="true" />}
      value={choiceOf(chosen)}
      onChange={(id) => onChoose(infrastructureOf(id))}
      options={infrastructureChoices(stage)}
    />
  );
}
