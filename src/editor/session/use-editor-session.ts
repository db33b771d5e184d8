import { useLayoutEffect, useMemo, useState } from 'react';
import {
  type Config,
  configFrom,
  type Infrastructure,
  SCENARIOS,
  type Scenario,
  STEP_DEFINITIONS,
  type StepDefinition,
} from '#core';
import { createEditor, type EditorSession } from './editor-store.ts';
import { useControlledText } from './use-controlled-text.ts';
import { type DockerfileTexts, useDockerfiles } from './use-dockerfiles.ts';

/** What an editor session starts with. */
export interface EditorSessionOptions {
  /** The YAML, owned by the parent; give `defaultValue` instead to let the editor own it. */
  readonly value?: string | undefined;
  readonly defaultValue?: string | undefined;
  readonly onChange?: ((text: string) => void) | undefined;
  readonly fileName?: string | undefined;
  /** The step types that the form knows; all of Waybill's own unless given. */
  readonly definitions?: readonly StepDefinition[] | undefined;
  /** Null or absent: what the stage in the document says. */
  readonly infrastructure?: Infrastructure | null | undefined;
  /** Content of a `waybill.config.yaml`, as text or as an object: severities of rules, and a policy. */
  readonly config?: string | Config | undefined;
  /** The Dockerfiles that are at hand: stages and arguments are offered and checked by them. */
  readonly dockerfiles?: DockerfileTexts | undefined;
  readonly scenarios?: readonly Scenario[] | undefined;
  /** Id of the scenario to start with. */
  readonly scenario?: string | undefined;
}

/**
 * Holds one document. Use it to own the session (for a top bar, drafts, runs) and hand it to
 * `EditorWorkbench`; `StepEditor` does both. Read its state with `useEditorState`.
 */
export function useEditorSession(options: EditorSessionOptions = {}): EditorSession {
  const { value, defaultValue = '', onChange, fileName = 'step.yaml' } = options;
  const infrastructure = options.infrastructure ?? null;
  // An object that says the same as before is the same configuration.
  const given = JSON.stringify(options.config ?? {});
  const config = useMemo(() => configFrom(JSON.parse(given)), [given]);
  const [editor] = useState(() =>
    createEditor({
      definitions: options.definitions ?? STEP_DEFINITIONS,
      fileName,
      text: value ?? defaultValue,
      infrastructure,
      config,
      scenarios: options.scenarios ?? SCENARIOS,
      scenario: options.scenario,
    }),
  );
  useControlledText({ editor, value, onChange, fileName });
  useLayoutEffect(() => editor.setInfrastructure(infrastructure), [editor, infrastructure]);
  useLayoutEffect(() => editor.setConfig(config), [editor, config]);
  useDockerfiles(editor, options.dockerfiles);
  return editor;
}
