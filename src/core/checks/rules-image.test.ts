import { describe, expect, it } from 'vitest';
import { judge, specOf } from '../testing/rule-case.ts';

const repo = (text: string) => specOf('BuildAndPushDockerRegistry', `repo: ${text}`);
const acr = (text: string) => specOf('BuildAndPushACR', `repository: ${text}`);
const ecr = (...lines: readonly string[]) => specOf('BuildAndPushECR', ...lines);
const gar = (...lines: readonly string[]) => specOf('BuildAndPushGAR', ...lines);

const OWN_HOST = '123456789012.dkr.ecr.us-east-1.amazonaws.com';

const AZURE = 'repository: myteam.azurecr.io/api';
const GOOGLE = 'host: us-east1-docker.pkg.dev';
const EUROPE = 'host: europe-docker.pkg.dev';
const PROJECT = 'projectID: example.com/my-project';

describe('nothing is said of', () => {
  it.each([
    ['a user and an image', repo('team/api')],
    ['Docker Hub by its name', repo('docker.io/team/api')],
    ['Docker Hub by its older name', repo('index.docker.io/team/api')],
    ['GitHub', repo('ghcr.io/owner/api')],
    ['JFrog with a repository', repo('acme.jfrog.io/docker-local/api')],
    ['Harness with an account', repo('pkg.harness.io/a1b2c3/images/api')],
    ['an address with a port', repo('localhost:5000/api')],
    ['a host in capitals', repo('Registry.example.com/api')],
    ['Azure with the Docker step', repo('myteam.azurecr.io/api')],
    ['a registry in China', repo('123456789012.dkr.ecr.cn-north-1.amazonaws.com.cn/api')],
    ['double underscores and dashes', repo('team/my__api--x.y_z')],
    ['an expression', repo('<+pipeline.variables.repo>')],
    ['a host by an expression', repo('<+pipeline.variables.host>/api')],
    ['a port after an expression', repo('<+pipeline.variables.host>:5000/api')],
    ['a name in lower case', repo('team/<+pipeline.variables.name.toLowerCase()>')],
    ['upper case in an expression', repo('team/<+stage.variables.IMAGE_NAME>')],
    ['a runtime input', repo('<+input>')],
    ['a copy of a foreign image', ecr('imageName: ghcr.io/team/api')],
    ['64 signs of an image id under a host', ecr(`imageName: ${'a'.repeat(64)}`)],
    ['an Azure registry', acr('myteam.azurecr.io/team/api')],
    ['an Azure registry with a hash', acr('myteam-a1b2.azurecr.io/api')],
    ['an Azure registry in China', acr('myteam.azurecr.cn/api')],
    ['an Azure registry of a government', acr('myteam.azurecr.us/api')],
    ['an Azure registry by an expression', acr('<+pipeline.variables.registry>/api')],
    ['dots in the name of a repository', ecr('imageName: my.team/api.v2')],
    ['a region of a government', ecr('region: us-gov-west-1')],
    ['a region that is newer than the list', ecr('region: ap-central-9')],
    ['an account by an expression', ecr('account: <+pipeline.variables.account>')],
    ['a location of Google', gar('host: europe-west3-docker.pkg.dev')],
    ['a host of Container Registry', gar('host: us.gcr.io', 'imageName: api')],
    ['a repository of such a host', gar('imageName: gcr.io/api')],
    ['a project of a domain', gar('projectID: example.com/my-project')],
    ['a path of several parts', gar('imageName: images/team/api')],
    ['a group of groups', repo('registry.gitlab.com/group/sub/project/api')],
    ['parts by an expression', repo('ghcr.io/<+pipeline.variables.image>')],
    [
      'a path in the registry of another connector',
      specOf(
        'BuildAndPushDockerRegistry',
        'repo: team/sub/api',
        'envVariables: {PLUGIN_EXPAND_REPO: "true"}',
      ),
    ],
  ])('%s', (_, example) => {
    expect(judge(example).codes).toEqual([]);
  });
});

it.each([
  ['us-docker.pkg.dev/my-project/images/api', []],
  ['us-docker.pkg.dev/my-project/api', ['registry-path']],
  ['gcr.io/api', ['registry-path']],
])('%s in a Docker step is judged beside the hint at the step for it', (text, codes) => {
  expect(judge(repo(text)).codes.filter((code) => code !== 'registry-step')).toEqual(codes);
});

describe('a mistake in the image name is told, and mended where it can be', () => {
  it.each([
    ['an address', repo('https://ghcr.io/team/api'), 'image-scheme', 'repo: ghcr.io/team/api'],
    ['no owner on GitHub', repo('ghcr.io/api'), 'registry-path', null],
    ['no namespace on Quay', repo('quay.io/api'), 'registry-path', null],
    ['no alias on the public ECR', repo('public.ecr.aws/api'), 'registry-path', null],
    ['three parts on Docker Hub', repo('team/sub/api'), 'registry-path', null],
    ['no repository of JFrog', repo('acme.jfrog.io/api'), 'registry-path', null],
    ['a slash at the end', repo('team/api/'), 'image-slashes', 'repo: team/api'],
    ['a slash at the start', repo('/team/api'), 'image-slashes', 'repo: team/api'],
    ['two slashes', repo('team//api'), 'image-slashes', 'repo: team/api'],
    ['a tag', repo('team/api:1.4.2'), 'image-tag', 'repo: team/api\ntags: [v1, 1.4.2]'],
    ['a tag that is listed', repo('team/api:v1'), 'image-tag', 'repo: team/api'],
    ['a tag after a port', repo('localhost:5000/api:v1'), 'image-tag', 'repo: localhost:5000/api'],
    ['an empty tag', repo('"team/api:"'), 'image-tag', 'repo: "team/api"'],
    [
      'a tag by an expression',
      repo('team/api:<+pipeline.sequenceId>'),
      'image-tag',
      'repo: team/api\ntags: [v1, <+pipeline.sequenceId>]',
    ],
    ['a digest', repo(`team/api@sha256:${'a'.repeat(64)}`), 'image-digest', 'repo: team/api'],
    ['upper case', repo('Team/API'), 'image-upper-case', 'repo: team/api'],
    [
      'upper case beside an expression',
      repo('Team/<+stage.variables.NAME>'),
      'image-upper-case',
      'repo: team/<+stage.variables.NAME>',
    ],
    ['blanks', repo('" team/api "'), 'repository-name', 'repo: "team/api"'],
    ['dots in a row', repo('team/a..b'), 'repository-name', null],
    ['a dash at the end', repo('team/api-'), 'repository-name', null],
    ['upper case by default', repo('<+input>.default(Team/API)'), 'repository-name', null],
    ['an image id', repo('a'.repeat(64)), 'repository-name', null],
    ['a blank', repo('team/my api'), 'repository-name', null],
    ['256 characters', repo(`team/${'a'.repeat(251)}`), 'image-length', null],
    ['no owner', repo('api'), 'image-library', null],
    ['no owner on Docker Hub', repo('docker.io/api'), 'image-library', null],
    [
      'the address of a connector',
      repo('https://index.docker.io/v1/a/b'),
      'host-form',
      'repo: a/b',
    ],
    ['the web site', repo('hub.docker.com/r/team/api'), 'host-form', 'repo: team/api'],
    [
      'Azure under .com',
      repo('myteam.azurecr.com/api'),
      'host-form',
      'repo: myteam.azurecr.io/api',
    ],
    ['ECR by the Docker step', repo(`${OWN_HOST}/api`), 'registry-step', null],
    ['Google by the Docker step', repo('us-docker.pkg.dev/p/r/api'), 'registry-step', null],
    ['GCR by the Docker step', repo('eu.gcr.io/p/api'), 'registry-step', null],
    [
      'China under .com',
      repo('123456789012.dkr.ecr.cn-north-1.amazonaws.com/api'),
      'host-partition',
      'repo: 123456789012.dkr.ecr.cn-north-1.amazonaws.com.cn/api',
    ],
    ['the own host', ecr(`imageName: ${OWN_HOST}/api`), 'image-host', 'imageName: api'],
    ['a host of Google', gar('imageName: us-docker.pkg.dev/a/b/c'), 'image-host', null],
    ['two underscores in ECR', ecr('imageName: team__api'), 'field-pattern', null],
    ['one letter in ECR', ecr('imageName: a'), 'field-pattern', null],
    ['another host', ecr('imageName: us-docker.pkg.dev/a/b'), 'image-host', null],
    ['an Azure registry alone', acr('myteam.azurecr.io'), 'repository-part', null],
    ['an Azure name without its host', acr('team/api'), 'host-form', null],
    ['an Azure name that is short', acr('team.azurecr.io/api'), 'registry-name', null],
    ['an Azure name with an underscore', acr('my_team.azurecr.io/api'), 'registry-name', null],
    [
      'an Azure host in capitals',
      acr('MyTeam.azurecr.io/api'),
      'field-pattern',
      'repository: myteam.azurecr.io/api',
    ],
    ['an Azure host under .net', acr('myteam.azurecr.net/api'), 'host-form', AZURE],
    ['no repository', gar('imageName: api'), 'repository-part', null],
    ['an underscore in a repository', gar('imageName: my_images/api'), 'repository-id', null],
    ['a digit before a repository', gar('imageName: 1images/api'), 'repository-id', null],
  ])('%s', (_, example, code, mended) => {
    const found = judge(example);
    expect(found.codes).toEqual([code]);
    expect(found.mended).toBe(mended);
    expect(found.left.includes(code)).toBe(mended === null);
  });
});

describe('a mistake in the registry is told, and mended where it can be', () => {
  it.each([
    ['the sample of the documentation', ecr('account: "12345"'), 'account-placeholder', null],
    ['a word', ecr('account: ACCOUNT'), 'field-pattern', null],
    ['a placeholder', ecr('account: <ACCOUNT_ID>'), 'account-placeholder', null],
    ['dashes', ecr('account: 1234-5678-9012'), 'account-digits', 'account: "123456789012"'],
    ['a lost zero', ecr('account: "12345678901"'), 'account-digits', 'account: "012345678901"'],
    ['two lost zeros', ecr('account: "1234567890"'), 'account-digits', 'account: "001234567890"'],
    ['too many digits', ecr('account: "1234567890123"'), 'account-digits', null],
    ['the whole host', ecr(`account: ${OWN_HOST}`), 'account-digits', 'account: "123456789012"'],
    ['a zone', ecr('region: eu-west-1b'), 'region-form', 'region: eu-west-1'],
    ['Google’s spelling', ecr('region: us-east1'), 'region-form', 'region: us-east-1'],
    ['underscores', ecr('region: eu_west_1'), 'region-form', 'region: eu-west-1'],
    ['a slip', ecr('region: us-esat-1'), 'unknown-choice', 'region: us-east-1'],
    ['a region in capitals', ecr('region: US-EAST-1'), 'field-pattern', 'region: us-east-1'],
    ['a region by its name', ecr('region: Frankfurt'), 'field-pattern', null],
    ['AWS’s spelling', gar('host: us-east-1-docker.pkg.dev'), 'host-form', GOOGLE],
    ['a host of packages', gar('host: us-east1-npm.pkg.dev'), 'host-form', GOOGLE],
    ['a host without -docker', gar('host: us-east1.pkg.dev'), 'host-form', GOOGLE],
    ['a location', gar('host: us-east1'), 'host-form', GOOGLE],
    ['eu for Europe', gar('host: eu-docker.pkg.dev'), 'host-form', EUROPE],
    ['no location at all', gar('host: docker.pkg.dev'), 'field-pattern', null],
    ['a host with a path', gar('host: us-east1-docker.pkg.dev/my-project'), 'host-extra', GOOGLE],
    ['a host with its scheme', gar('host: https://us-east1-docker.pkg.dev'), 'host-extra', GOOGLE],
    ['a colon', gar('projectID: example.com:my-project'), 'project-form', PROJECT],
    ['a number', gar('projectID: "123456789012"'), 'project-form', null],
    [
      'a project in capitals',
      gar('projectID: My-Project'),
      'field-pattern',
      'projectID: my-project',
    ],
  ])('%s', (_, example, code, mended) => {
    const found = judge(example);
    expect(found.codes).toEqual([code]);
    expect(found.mended).toBe(mended);
    expect(found.left.includes(code)).toBe(mended === null);
  });
});
