import type { ImportNote } from '../image-build.ts';

/** Expressions of GitHub Actions with those of the same meaning. Source: its page on contexts. */
const KNOWN: ReadonlyMap<string, string> = new Map([
  ['github.sha', '<+codebase.commitSha>'],
  ['github.event.pull_request.head.sha', '<+codebase.commitSha>'],
  ['github.ref', '<+codebase.commitRef>'],
  ['github.ref_name', '<+codebase.branch>'],
  ['github.head_ref', '<+codebase.sourceBranch>'],
  ['github.base_ref', '<+codebase.targetBranch>'],
  ['github.event.number', '<+codebase.prNumber>'],
  ['github.event.pull_request.number', '<+codebase.prNumber>'],
  ['github.event.pull_request.title', '<+codebase.prTitle>'],
  ['github.event.head_commit.message', '<+codebase.commitMessage>'],
  ['github.event.release.tag_name', '<+codebase.tag>'],
  ['github.event_name', '<+trigger.event>'],
  ['github.head_ref || github.ref_name', '<+codebase.sourceBranch ?: codebase.branch>'],
  ['github.workspace', '.'],
  ['github.run_number', '<+pipeline.sequenceId>'],
  ['github.run_id', '<+pipeline.executionId>'],
  ['github.workflow', '<+pipeline.name>'],
  ['github.actor', '<+codebase.gitUserId>'],
  ['github.triggering_actor', '<+codebase.gitUserId>'],
]);

/** Said of what runs once for each combination of a matrix. */
export const MATRIX = 'Set the looping strategy of the step or its stage to the job’s matrix.';

/** The values of `env` that hold where a text stands. */
export type Environment = ReadonlyMap<string, string>;

const EXPRESSION = /\$\{\{\s*([\s\S]*?)\s*\}\}/g;
/** Values of `env` may name each other; a circle ends here. */
const MAX_DEPTH = 8;

/** Turns texts of a workflow into texts of the product, and remembers what was not the same. */
export class Contexts {
  readonly notes: ImportNote[] = [];

  /** The text with each `${{ … }}` as an expression of the product, or as the value of `env` that it names. */
  convert(text: string, environment: Environment, depth = 0): string {
    return text.replace(EXPRESSION, (all, source: string) => {
      const inEnvironment = /^env\.([\w-]+)$/.exec(source)?.[1];
      const value = inEnvironment === undefined ? undefined : environment.get(inEnvironment);
      if (value !== undefined && depth < MAX_DEPTH) {
        return this.convert(value, environment, depth + 1);
      }
      return this.#expression(source, all);
    });
  }

  note(subject: string, message: string): void {
    if (!this.notes.some((note) => note.subject === subject && note.message === message)) {
      this.notes.push({ subject, message });
    }
  }

  #expression(source: string, all: string): string {
    const known = KNOWN.get(source);
    if (known !== undefined) {
      return known;
    }
    const [, context, name] = /^(secrets|vars|env|inputs|matrix)\.([\w-]+)$/.exec(source) ?? [];
    if (context === undefined || name === undefined) {
      const variable = source.replace(/\W+/g, '_').replace(/^_+|_+$/g, '');
      this.note(all, `It became a pipeline variable. Add ${variable} to the pipeline’s variables.`);
      return `<+pipeline.variables.${variable}>`;
    }
    if (context === 'secrets') {
      this.note(all, `Add the secret ${name} to the product.`);
      return `<+secrets.getValue("${name}")>`;
    }
    if (context === 'matrix') {
      this.note(all, MATRIX);
      return `<+matrix.${name}>`;
    }
    this.note(all, `It became a pipeline variable. Add ${name} to the pipeline’s variables.`);
    return name.includes('-')
      ? `<+pipeline.variables.get("${name}")>`
      : `<+pipeline.variables.${name}>`;
  }
}
