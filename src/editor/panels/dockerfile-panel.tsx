import { Hammer, Plus } from 'lucide-react';
import type { ReactNode } from 'react';
import { type FieldValue, scalar } from '#core';
import { DOCKERFILE_STRINGS as S } from '../dockerfile-strings.ts';
import { useEditor } from '../session/editor-context.tsx';
import { entryKey } from '../session/field-keys.ts';
import { setField } from '../session/set-field.ts';
import { useLateEditorState, wholeState } from '../session/use-editor-state.ts';
import { STRINGS } from '../strings.ts';
import { Button, classes, IconButton, SeverityIcon, useToast } from '../ui/index.ts';
import {
  type ArgumentFact,
  type DockerfileFacts,
  dockerfileFacts,
  type ImageFact,
  type StageFact,
} from './dockerfile-facts.ts';
import styles from './dockerfile-panel.module.css';

const TARGET = 'spec.target';
const BUILD_ARGS = 'spec.buildArgs';

/**
 * The Dockerfile of the selected step: stages, base images and arguments with what they come to.
 * @param source where the Dockerfile comes from, told and chosen by the page
 */
export function DockerfilePanel({ source }: { readonly source: ReactNode }) {
  const { editor } = useEditor();
  const { view, samples } = useLateEditorState(editor, wholeState);
  const { dockerfile, dockerfilePath } = view;
  return (
    <div className={styles.panel}>
      {source}
      {dockerfile !== null ? (
        <Facts facts={dockerfileFacts(view, dockerfile, samples.current.values)} />
      ) : source !== undefined ? null : (
        <p className={styles.none}>{dockerfilePath === null ? S.noPath : S.noFile}</p>
      )}
    </div>
  );
}

function Facts({ facts }: { readonly facts: DockerfileFacts }) {
  const { goTo } = useEditor();
  const change = useChange();
  return (
    <div className={styles.facts}>
      <Block title={S.stages}>
        {facts.stages.map((stage) => (
          <Stage
            key={stage.index}
            stage={stage}
            onBuild={(name) => change(TARGET, scalar(name), S.built(name))}
          />
        ))}
      </Block>
      <Block title={S.images} empty={S.noImages}>
        {facts.images.map((image) => (
          <Image key={image.written} image={image} />
        ))}
      </Block>
      <Block title={S.arguments} empty={S.noArguments}>
        {facts.args.map((argument) => (
          <Argument
            key={argument.name}
            argument={argument}
            onGive={
              facts.given === null
                ? null
                : (name, value) => {
                    const entries = [...(facts.given ?? []), { name, value }];
                    change(BUILD_ARGS, { kind: 'map', entries }, S.gave(name));
                    goTo({ key: entryKey(BUILD_ARGS, name), range: null, target: 'field' });
                  }
            }
          />
        ))}
      </Block>
    </div>
  );
}

/** Changes a field from the panel: one undo step, with the way back in a toast. */
function useChange(): (key: string, value: FieldValue, told: string) => void {
  const { editor } = useEditor();
  const toast = useToast();
  return (key, value, told) => {
    setField(editor, key, value);
    toast({
      text: told,
      action: { label: STRINGS.panes.undo, run: () => editor.dispatch({ type: 'undo' }) },
    });
  };
}

function Block({
  title,
  empty,
  children,
}: {
  readonly title: string;
  readonly empty?: string;
  readonly children: readonly ReactNode[];
}) {
  return (
    <section className={styles.block}>
      <h3>{title}</h3>
      {children.length === 0 ? <p>{empty}</p> : <ul>{children}</ul>}
    </section>
  );
}

function Stage({
  stage,
  onBuild,
}: {
  readonly stage: StageFact;
  readonly onBuild: (name: string) => void;
}) {
  const { index, name, from, line, isTarget, isNeeded } = stage;
  const state = isTarget ? S.target : isNeeded ? S.needed : S.notNeeded;
  return (
    <li className={classes(isTarget && styles.target, !isNeeded && styles.faint)}>
      <span className={styles.words}>
        <code className={styles.name}>{name ?? S.unnamed(index)}</code>
        <code className={styles.detail}>{S.stageFrom(from)}</code>
      </span>
      <span className={styles.state} title={S.line(line)}>
        {state}
      </span>
      {name === null || isTarget ? null : (
        <IconButton size="small" label={S.build(name)} onPress={() => onBuild(name)}>
          <Hammer size={13} />
        </IconButton>
      )}
    </li>
  );
}

function Image({ image }: { readonly image: ImageFact }) {
  const { written, reference, line, login, isOpen } = image;
  return (
    <li>
      <span className={styles.words}>
        <code className={styles.name}>{reference ?? written}</code>
        <span className={classes(styles.detail, isOpen && styles.open)}>
          {isOpen ? <SeverityIcon severity="warning" size={13} /> : null}
          {login}
        </span>
      </span>
      <span className={styles.state}>{S.line(line)}</span>
    </li>
  );
}

function Argument({
  argument,
  onGive,
}: {
  readonly argument: ArgumentFact;
  readonly onGive: ((name: string, value: string) => void) | null;
}) {
  const { goTo } = useEditor();
  const { name, value, origin, isNeeded } = argument;
  const where = { given: S.given, default: S.default, none: S.noValue }[origin];
  return (
    <li className={classes(!isNeeded && styles.faint)} title={isNeeded ? undefined : S.unseen}>
      <span className={styles.words}>
        <code className={styles.name}>{name}</code>
        <code className={styles.detail}>{value ?? ''}</code>
      </span>
      {origin === 'given' ? (
        <Button
          variant="link"
          onPress={() => goTo({ key: entryKey(BUILD_ARGS, name), range: null, target: 'both' })}
        >
          {where}
        </Button>
      ) : (
        <span className={styles.state}>{isNeeded ? where : S.notNeeded}</span>
      )}
      {origin === 'given' || onGive === null ? null : (
        <IconButton size="small" label={S.give(name)} onPress={() => onGive(name, value ?? '')}>
          <Plus size={13} />
        </IconButton>
      )}
    </li>
  );
}
