import { type BuildSettings, fullReference } from '../../plan/index.ts';
import { relativePath } from '../paths.ts';

/** A text that bake takes as it is: it would fill in `${…}` and `%{…}`. */
function literal(text: string): string {
  return text.replace(/([$%])\{/g, '$1$1{');
}

function record(entries: BuildSettings['buildArgs']): Readonly<Record<string, string>> {
  return Object.fromEntries(entries.map(({ name, text }) => [name, literal(text)]));
}

/** A target name that bake accepts: letters, digits, dashes and underscores. */
function targetName(identifier: string | null): string {
  return (identifier ?? '').replace(/[^A-Za-z0-9_-]+/g, '-') || 'image';
}

/**
 * A step as a bake file in JSON, for `docker buildx bake --push --file FILE`. In a bake file the path of
 * the Dockerfile starts at the build context (bake file reference).
 */
export function bakeFile(settings: BuildSettings, identifier: string | null): string {
  const name = targetName(identifier);
  const { target, cacheFrom, cacheTo, buildArgs, labels, images, flags } = settings;
  const context = settings.context.text;
  const platforms = (flags.get('PLUGIN_PLATFORM')?.text ?? '').split(',').filter(Boolean);
  const build = {
    context: literal(context),
    dockerfile: literal(relativePath(context, settings.dockerfile.text)),
    ...(target === null ? {} : { target: literal(target.text) }),
    tags: images.map((image) => literal(fullReference(image))),
    ...(buildArgs.length === 0 ? {} : { args: record(buildArgs) }),
    ...(labels.length === 0 ? {} : { labels: record(labels) }),
    ...(platforms.length === 0 ? {} : { platforms: platforms.map(literal) }),
    ...(flags.get('PLUGIN_NO_CACHE')?.text === 'true' ? { 'no-cache': true } : {}),
    ...(cacheFrom.length === 0 ? {} : { 'cache-from': cacheFrom.map(({ text }) => literal(text)) }),
    ...(cacheTo === null ? {} : { 'cache-to': [literal(cacheTo.text)] }),
  };
  const file = { group: { default: { targets: [name] } }, target: { [name]: build } };
  return `${JSON.stringify(file, null, 2)}\n`;
}
