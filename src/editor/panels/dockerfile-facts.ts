import {
  argumentChoices,
  baseImages,
  type Dockerfile,
  type EditorView,
  type FieldValue,
  neededStages,
  registryAccess,
  resolveText,
  type SampleValues,
  stageIndex,
} from '#core';
import { DOCKERFILE_STRINGS } from '../dockerfile-strings.ts';
import { findRow } from '../session/find-row.ts';

/** One stage as the panel lists it. */
export interface StageFact {
  readonly index: number;
  /** Null for a stage without a name. */
  readonly name: string | null;
  readonly from: string;
  readonly line: number;
  readonly isTarget: boolean;
  /** Whether the target needs it. */
  readonly isNeeded: boolean;
}

/** One image that the build pulls. */
export interface ImageFact {
  readonly written: string;
  readonly reference: string | null;
  readonly line: number;
  /** Which login it takes. */
  readonly login: string;
  /** True when the step lacks that login. */
  readonly isOpen: boolean;
}

/** One argument and what it comes to. */
export interface ArgumentFact {
  readonly name: string;
  readonly value: string | null;
  readonly origin: 'given' | 'default' | 'none';
  readonly isNeeded: boolean;
}

/** What the panel shows of a Dockerfile. */
export interface DockerfileFacts {
  readonly stages: readonly StageFact[];
  readonly images: readonly ImageFact[];
  readonly args: readonly ArgumentFact[];
  /** The entries of the build arguments as they are written; null while they are one expression. */
  readonly given: Extract<FieldValue, { kind: 'map' }>['entries'] | null;
}

function textIn(view: EditorView, key: string, values: SampleValues): string {
  const value = findRow(view, key)?.value;
  return value?.kind === 'scalar' ? (resolveText(value.text, values).text ?? '') : '';
}

function loginFor(
  host: string | null,
  pushed: string | null,
  hasBaseConnector: boolean,
): { readonly login: string; readonly isOpen: boolean } {
  const S = DOCKERFILE_STRINGS;
  if (host === null) {
    return { login: S.openImage, isOpen: true };
  }
  if (host === pushed) {
    return { login: `${host}. ${S.sameRegistry}`, isOpen: false };
  }
  const access = registryAccess(host);
  if (hasBaseConnector) {
    return { login: `${host}. ${S.baseConnector}`, isOpen: false };
  }
  if (access?.needsLogin === true) {
    return { login: `${access.what}. ${S.needsConnector}`, isOpen: true };
  }
  return { login: access?.what ?? `${host}. ${S.unknownRegistry}`, isOpen: false };
}

/** What a Dockerfile comes to for the selected step, with sample values in place. */
export function dockerfileFacts(
  view: EditorView,
  dockerfile: Dockerfile,
  samples: SampleValues,
): DockerfileFacts {
  const values = { ...view.documentValues, ...samples };
  const target = textIn(view, 'spec.target', values);
  const buildArgs = findRow(view, 'spec.buildArgs')?.value;
  const given = buildArgs?.kind === 'map' ? buildArgs.entries : [];
  const resolved = given.map(({ name, value }) => ({
    name,
    value: resolveText(value, values).text ?? value,
  }));
  const needed = neededStages(dockerfile, target);
  const chosen = target === '' ? dockerfile.stages.length - 1 : stageIndex(dockerfile, target);
  const [pushed = null] = view.references.map(({ reference }) => reference?.split('/')[0] ?? null);
  const connectors = findRow(view, 'spec.baseImageConnectorRefs')?.value.kind ?? 'unset';
  return {
    stages: dockerfile.stages.map(({ name, from, line }, index) => ({
      index,
      name,
      from,
      line,
      isTarget: index === chosen,
      isNeeded: needed.includes(index),
    })),
    images: baseImages(dockerfile, target, resolved).map(({ written, reference, host, line }) => ({
      written,
      reference,
      line,
      ...loginFor(host, pushed, connectors !== 'unset'),
    })),
    args: argumentChoices(dockerfile, target).map(({ name, defaultValue, isNeeded }) => {
      const own = resolved.find((entry) => entry.name === name);
      const origin = own !== undefined ? 'given' : defaultValue === null ? 'none' : 'default';
      return { name, value: own?.value ?? defaultValue, origin, isNeeded };
    }),
    given: buildArgs === undefined || ['map', 'unset'].includes(buildArgs.kind) ? given : null,
  };
}
