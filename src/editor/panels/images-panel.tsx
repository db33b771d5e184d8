import { Copy, Tag } from 'lucide-react';
import { memo, useMemo } from 'react';
import { type ImageReference, type Mend, mendName } from '#core';
import { useEditor, useLinked } from '../session/editor-context.tsx';
import type { EditorState } from '../session/editor-store.ts';
import { useLateEditorState, wholeState } from '../session/use-editor-state.ts';
import { STRINGS } from '../strings.ts';
import { Button, EmptyState, IconButton } from '../ui/index.ts';
import { ImageLabel, writtenReference } from './image-label.tsx';
import styles from './images-panel.module.css';
import { MendButton } from './mend-button.tsx';
import { ReferenceList } from './reference-list.tsx';
import { reasonOf } from './reference-reason.ts';
import { middleEllipsis, referenceTable } from './reference-table.ts';
import { ScenarioTable } from './scenario-table.tsx';
import { useCopyText } from './use-copy-text.ts';

/** Every image reference of the step: as a label, and by tag and scenario. */
export function ImagesPanel() {
  const { editor } = useEditor();
  return <Images state={useLateEditorState(editor, wholeState)} />;
}

const Images = memo(function Images({ state }: { readonly state: EditorState }) {
  const { goTo } = useEditor();
  const { linked } = useLinked();
  const { view, session, samples } = state;
  const { definition, infrastructure, stage, documentValues } = view;
  const images = view.references.filter(({ role }) => role === 'image');
  const caches = view.references.filter(({ role }) => role === 'cache');
  const rows = useMemo(
    () =>
      definition === null
        ? []
        : referenceTable({
            definition,
            step: session.lastGood,
            scenarios: samples.scenarios,
            place: { infrastructure, pluginVariables: stage?.pluginVariables ?? [] },
            documentValues,
          }),
    [definition, session.lastGood, samples.scenarios, infrastructure, stage, documentValues],
  );
  const nameMend = useMemo(
    () =>
      definition === null || session.lastGood === null
        ? null
        : mendName(
            definition,
            session.lastGood,
            samples.scenarios.map(({ values }) => ({ ...documentValues, ...values })),
          ),
    [definition, session.lastGood, samples.scenarios, documentValues],
  );
  if (definition === null) {
    return <p className={styles.none}>{STRINGS.dock.noReferences}</p>;
  }
  const shown = images.find(({ key }) => key === linked) ?? images[0];
  if (shown === undefined) {
    return (
      <div className={styles.empty}>
        <EmptyState
          icon={<Tag size={16} aria-hidden="true" />}
          title={STRINGS.dock.noTagsTitle}
          actions={
            <Button onPress={() => goTo({ key: definition.tags, range: null, target: 'field' })}>
              {STRINGS.dock.addTag}
            </Button>
          }
        >
          {STRINGS.dock.noTags}
        </EmptyState>
      </div>
    );
  }
  const build = samples.current.values['pipeline.sequenceId'] ?? '0';
  return (
    <div className={styles.images}>
      <div className={styles.left}>
        <ImageLabel
          definition={definition}
          reference={shown}
          number={`PL-${build}/${(session.selected ?? 0) + 1}`}
          place={images.indexOf(shown)}
          count={images.length}
        />
        <Facts state={state} shown={shown} caches={caches} mend={nameMend} />
        {images.length > 1 ? <ReferenceList definition={definition} references={images} /> : null}
      </div>
      <ScenarioTable rows={rows} samples={samples} />
    </div>
  );
});

/** The pull command without the registry's host; copying gives the whole. */
function shortPull(pull: string): string {
  return middleEllipsis(pull.replace(/ [^/ ]+\//, ' …/'), 60);
}

function Facts({
  state,
  shown,
  caches,
  mend,
}: {
  readonly state: EditorState;
  readonly shown: ImageReference;
  readonly caches: readonly ImageReference[];
  /** A change that makes the image name legal. */
  readonly mend: Mend | null;
}) {
  const { goTo } = useEditor();
  const { view, samples } = state;
  const copy = useCopyText();
  const build = samples.current.values['pipeline.sequenceId'];
  const cacheField = view.definition?.cache?.field;
  const reason = reasonOf(shown);
  const composed = shown.parts.map(({ text }) => text).join('');
  const pull = shown.reference === null ? null : `docker pull ${shown.reference}`;
  return (
    <dl className={styles.facts}>
      <dt>{STRINGS.dock.shownFor}</dt>
      <dd>
        {samples.current.label}
        {build === undefined ? null : `, ${STRINGS.dock.build(build)}`}
      </dd>
      {reason === null ? null : (
        <>
          <dt>{STRINGS.dock.whyNot}</dt>
          <dd>
            <span className={styles.reason}>{reason}</span>
            {mend === null ? null : <MendButton mend={mend} />}
          </dd>
        </>
      )}
      {shown.reference === null || shown.reference === composed ? null : (
        <>
          <dt>{STRINGS.dock.fullForm}</dt>
          <dd>
            <code>{shown.reference}</code>
          </dd>
        </>
      )}
      {pull === null ? null : (
        <>
          <dt>{STRINGS.dock.pull}</dt>
          <dd>
            <code title={pull}>{shortPull(pull)}</code>
            <IconButton
              size="small"
              label={STRINGS.dock.copyPull}
              onPress={() => copy(pull, STRINGS.dock.copiedPull)}
            >
              <Copy size={13} />
            </IconButton>
          </dd>
        </>
      )}
      {cacheField === undefined ? null : (
        <>
          <dt>{STRINGS.dock.cacheImages}</dt>
          <dd>
            {caches.length === 0 ? STRINGS.dock.noCache : null}
            {caches.map((cache) => (
              <code key={cache.key}>{writtenReference(cache)}</code>
            ))}
            {caches.length > 0 ? null : (
              <Button
                variant="link"
                onPress={() => goTo({ key: cacheField, range: null, target: 'field' })}
              >
                {STRINGS.dock.setCache}
              </Button>
            )}
          </dd>
        </>
      )}
    </dl>
  );
}
