import type { ConnectorType } from '../../fields/index.ts';

/** How the plugins log in with what a connector gives them. */
export interface ConnectorLogin {
  /** The variables that carry the connector's credentials to the plugin. */
  readonly variables: readonly string[];
  /** The user of `docker login`: a word that is always the same, or a variable. */
  readonly user: { readonly text: string } | { readonly variable: string };
  /** The variable that holds the password of `docker login`. */
  readonly password: string;
  /** Where that password comes from. */
  readonly passwordFrom: string;
  /** True when the connector names the registry too, in PLUGIN_REGISTRY. */
  readonly namesRegistry?: true;
}

/** Sources: plugin settings of the product by connector type; drone-docker and the plugins around it. */
export const CONNECTOR_LOGINS: Readonly<Record<ConnectorType, ConnectorLogin>> = {
  Aws: {
    variables: [
      'PLUGIN_ACCESS_KEY',
      'PLUGIN_SECRET_KEY',
      'PLUGIN_ASSUME_ROLE',
      'PLUGIN_EXTERNAL_ID',
    ],
    user: { text: 'AWS' },
    password: 'DOCKER_PASSWORD',
    passwordFrom: 'A token that the plugin gets from ECR with the connector’s keys.',
  },
  Azure: {
    variables: ['CLIENT_ID', 'CLIENT_SECRET', 'CLIENT_CERTIFICATE', 'TENANT_ID'],
    user: { text: '00000000-0000-0000-0000-000000000000' },
    password: 'DOCKER_PASSWORD',
    passwordFrom: 'A token that the plugin gets from the registry with the connector’s login.',
  },
  DockerRegistry: {
    variables: ['PLUGIN_REGISTRY', 'PLUGIN_USERNAME', 'PLUGIN_PASSWORD'],
    user: { variable: 'PLUGIN_USERNAME' },
    password: 'PLUGIN_PASSWORD',
    passwordFrom: 'The connector’s password.',
    namesRegistry: true,
  },
  Gcp: {
    variables: ['PLUGIN_JSON_KEY'],
    user: { text: '_json_key' },
    password: 'PLUGIN_JSON_KEY',
    passwordFrom: 'The connector’s key.',
  },
};

/** The variables that carry the base image connector's login. */
export const BASE_IMAGE_LOGIN = {
  registry: 'PLUGIN_BASE_IMAGE_REGISTRY',
  user: 'PLUGIN_BASE_IMAGE_USERNAME',
  password: 'PLUGIN_BASE_IMAGE_PASSWORD',
} as const;

const SECRET_NAMES =
  /PASSWORD|PASSWD|SECRET_KEY|ACCESS_KEY|CLIENT_SECRET|CLIENT_CERT|PRIVATE_KEY|JSON_KEY|AGENT_KEY|ACCOUNT_KEY|TOKEN$|^(?:DOCKER_)?PLUGIN_CONFIG$/;

/** Whether a variable's value is a credential by its name, and must not be shown. */
export function isCredential(name: string): boolean {
  return SECRET_NAMES.test(name);
}
