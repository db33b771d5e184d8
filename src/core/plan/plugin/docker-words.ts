import type { PlanArgument } from '../../model/plan.ts';
import { buildArgOptions, isReadOn, optionPair, readFlag } from '../arguments.ts';
import { flagItems, type Placed } from '../docker-options.ts';
import { secretWords } from '../secret-words.ts';
import type { BuildSettings, Traced } from '../settings.ts';

type DockerBuilder = 'docker' | 'buildx';

const AUTOMATIC_LABELS: readonly (readonly [name: string, value: string])[] = [
  ['created', '(time of the build)'],
  ['revision', '<+codebase.commitSha>'],
  ['source', '<+codebase.repoUrl>'],
  ['url', '<+DRONE_REPO_LINK>'],
];

/** Labels that the plugin adds unless PLUGIN_AUTO_LABEL is false. */
function automaticLabels(settings: BuildSettings, builder: DockerBuilder): readonly PlanArgument[] {
  if (
    settings.flags.has('PLUGIN_AUTO_LABEL') &&
    !isReadOn(settings, 'PLUGIN_AUTO_LABEL', builder)
  ) {
    return [];
  }
  const why = 'The plugin adds it unless PLUGIN_AUTO_LABEL is false.';
  const link = readFlag(settings, 'PLUGIN_REPO_LINK', builder);
  const schema = readFlag(settings, 'PLUGIN_LABEL_SCHEMA', builder);
  const label = (text: string, value: Traced) =>
    optionPair('--label', value, why, `org.opencontainers.image.${text}`);
  return [
    ...AUTOMATIC_LABELS.flatMap(([name, written]) => {
      const value = name === 'url' && link !== null ? link : settings.fields.resolve(written);
      const isKnown = written.includes('<+');
      return label(`${name}=${value.text}`, isKnown ? value : { ...value, resolved: false });
    }),
    ...flagItems(schema?.text ?? '', ',').flatMap((text) =>
      schema === null ? [] : label(text, schema),
    ),
  ];
}

/** A variable of the step that becomes a build argument in both cases, as proxies do. */
function environmentArguments(
  settings: BuildSettings,
  builder: DockerBuilder,
): readonly PlanArgument[] {
  const listed = readFlag(settings, 'PLUGIN_BUILD_ARGS_FROM_ENV', builder);
  const wanted = ['http_proxy', 'https_proxy', 'no_proxy', ...flagItems(listed?.text ?? '', ',')];
  return wanted.flatMap((name) => {
    const upper = name.toUpperCase();
    const value = settings.flags.get(name) ?? settings.flags.get(upper);
    const isGiven = settings.buildArgs.some(
      (entry) => entry.name.startsWith(name) || entry.name.startsWith(upper),
    );
    return value === undefined || value.text === '' || isGiven
      ? []
      : buildArgOptions([
          { ...value, name },
          { ...value, name: upper },
        ]);
  });
}

/** What only the plugin adds to the words behind the build context, each in its place. */
export function pluginWords(settings: BuildSettings, builder: DockerBuilder): readonly Placed[] {
  const key = readFlag(settings, 'PLUGIN_SSH_AGENT_KEY', builder);
  const ssh = 'The plugin writes the key of PLUGIN_SSH_AGENT_KEY to this file.';
  return [
    { order: 7, args: environmentArguments(settings, builder) },
    { order: 9, args: secretWords(settings, builder) },
    {
      order: 13,
      args: key === null ? [] : optionPair('--ssh', key, ssh, 'default=/root/.ssh/id_rsa'),
    },
    { order: 13.5, args: automaticLabels(settings, builder) },
  ];
}
