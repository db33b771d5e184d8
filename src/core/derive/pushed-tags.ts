import { autoTags, expandTag, makesAutoTags } from '../image/index.ts';
import type { StepReader } from './compose.ts';
import type { PluginSettings } from './plugin-settings.ts';

/** A tag as written and the path where it stands. */
export interface WrittenTag {
  readonly text: string;
  readonly key: string;
}

/** A tag that the plugin pushes, or why it pushes none. */
export interface PushedTag {
  readonly written: WrittenTag;
  /** Null while it can't be told. */
  readonly text: string | null;
  readonly unresolved: readonly string[];
  readonly problems: readonly string[];
  readonly reason?: string;
  readonly madeBy?: 'auto-tag' | 'expand-tag';
}

/** The Git reference and the repository's default branch, as the plugins get them (DRONE_COMMIT_REF, DRONE_REPO_BRANCH). */
const COMMIT_REF = '<+codebase.commitRef>';
const DEFAULT_BRANCH = '<+DRONE_REPO_BRANCH>';

function asWritten(written: WrittenTag, reader: StepReader): PushedTag {
  const { text, unresolved, failures } = reader.resolve(written.text);
  const [failure] = failures;
  return {
    written,
    text,
    unresolved,
    problems: failure === undefined ? [] : ['expression-failed'],
    ...(failure === undefined ? {} : { reason: failure.message }),
  };
}

function noTag(written: WrittenTag, code: string, reason: string): PushedTag {
  return { written, text: null, unresolved: [], problems: [code], reason, madeBy: 'auto-tag' };
}

/** Why kaniko refuses automatic tags beside what the step asks for; null when it does not. */
function refusalOfKaniko(
  tags: readonly WrittenTag[],
  reader: StepReader,
  settings: PluginSettings,
): { readonly code: string; readonly reason: string } | null {
  if (settings.builder !== 'kaniko') {
    return null;
  }
  if (settings.isOn('PLUGIN_EXPAND_TAG')) {
    const reason = 'kaniko takes automatic tags or expanded ones, not both.';
    return { code: 'flag-conflict', reason };
  }
  return tags.every(({ text }) => reader.resolve(text).text === 'latest') && tags.length <= 1
    ? null
    : { code: 'auto-tag-tags', reason: 'With automatic tags kaniko takes latest as the one tag.' };
}

function automatic(
  tags: readonly WrittenTag[],
  tagsKey: string,
  reader: StepReader,
  settings: PluginSettings,
): readonly PushedTag[] {
  const written = tags[0] ?? { text: '', key: tagsKey };
  const refusal = refusalOfKaniko(tags, reader, settings);
  if (refusal !== null) {
    return [noTag(written, refusal.code, refusal.reason)];
  }
  const ref = reader.resolve(COMMIT_REF);
  const branch = reader.resolve(DEFAULT_BRANCH);
  const needsBranch = ref.text?.startsWith('refs/tags/') !== true;
  if (ref.text === null || (branch.text === null && needsBranch)) {
    const unresolved = [...ref.unresolved, ...(needsBranch ? branch.unresolved : [])];
    return [{ written, text: null, unresolved, problems: [], madeBy: 'auto-tag' }];
  }
  const commitRef = ref.text === 'null' ? '' : ref.text;
  if (!makesAutoTags(commitRef, branch.text ?? '')) {
    const reason =
      settings.builder === 'kaniko'
        ? 'kaniko fails: automatic tags are for Git tags and the default branch.'
        : 'Nothing is built: automatic tags are for Git tags and the default branch.';
    return [noTag(written, 'auto-tag-builds', reason)];
  }
  const made = autoTags(commitRef, settings.text('PLUGIN_AUTO_TAG_SUFFIX') ?? '');
  return made.ok
    ? made.tags.map((text) => ({
        written,
        text,
        unresolved: [],
        problems: [],
        madeBy: 'auto-tag' as const,
      }))
    : [noTag(written, 'auto-tag-version', made.why)];
}

/**
 * The tags that the plugin pushes for those of a step, in their order: its automatic tags instead, or
 * several for one that is a version (rules of drone-kaniko and drone-docker). Push-only steps keep
 * theirs.
 */
export function pushedTags(
  tags: readonly WrittenTag[],
  tagsKey: string,
  reader: StepReader,
  settings: PluginSettings,
): readonly PushedTag[] {
  const asIs = tags.map((tag) => asWritten(tag, reader));
  if (settings.isOn('PLUGIN_PUSH_ONLY')) {
    return asIs;
  }
  if (settings.isOn('PLUGIN_AUTO_TAG')) {
    return automatic(tags, tagsKey, reader, settings);
  }
  if (!settings.isOn('PLUGIN_EXPAND_TAG')) {
    return asIs;
  }
  return asIs.flatMap((tag) => {
    const expanded = tag.text === null ? [] : expandTag(tag.text);
    return expanded.length === 0 || (expanded.length === 1 && expanded[0] === tag.text)
      ? [tag]
      : expanded.map((text) => ({ ...tag, text, madeBy: 'expand-tag' as const }));
  });
}
