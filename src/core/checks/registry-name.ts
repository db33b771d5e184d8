import { mistakeRule } from './mistakes.ts';

/** Name that no Azure registry has; the mistakes stand in the definitions. */
export const REGISTRY_NAME = mistakeRule({
  code: 'registry-name',
  title: 'Name that no Azure registry has',
  severity: 'error',
  why: 'Azure gives a registry a name of 5 to 50 letters and digits, which is the first part of its host.',
  source: 'Azure Container Registry, naming rules',
  example: {
    bad: 'type: BuildAndPushACR\nspec:\n  repository: my_team.azurecr.io/api',
    good: 'type: BuildAndPushACR\nspec:\n  repository: myteam.azurecr.io/api',
  },
});
