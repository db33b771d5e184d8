import type { Builder } from './flag.ts';

/** Two flags that a builder’s plugin refuses together. */
interface FlagConflict {
  readonly flags: readonly [string, string];
  readonly builders: readonly Builder[];
  readonly why: string;
}

/** All of them. Sources: drone-kaniko and drone-docker, checks before the build. */
export const FLAG_CONFLICTS: readonly FlagConflict[] = [
  {
    flags: ['PLUGIN_AUTO_TAG', 'PLUGIN_EXPAND_TAG'],
    builders: ['kaniko'],
    why: 'Automatic tags are expanded already.',
  },
  {
    flags: ['PLUGIN_NO_PUSH', 'PLUGIN_PUSH_ONLY'],
    builders: ['kaniko', 'docker', 'buildx'],
    why: 'One asks for no push, the other for nothing but a push.',
  },
  {
    flags: ['PLUGIN_DRY_RUN', 'PLUGIN_PUSH_ONLY'],
    builders: ['docker', 'buildx'],
    why: 'One asks for no push, the other for nothing but a push.',
  },
];
