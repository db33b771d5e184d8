import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { EditorPage, readClipboard } from './support/editor-page.ts';
import { expect, inOnePage as test } from './support/fixtures.ts';

interface Journey {
  readonly registry: string;
  readonly connector: readonly [label: string, value: string];
  readonly fields: readonly (readonly [label: string, value: string])[];
  readonly reference: string;
}

const JOURNEYS: readonly Journey[] = [
  {
    registry: 'Amazon ECR',
    connector: ['AWS connector', 'account.aws'],
    fields: [
      ['Region', 'us-east-1'],
      ['Account Id', '123456789012'],
      ['Image name', 'team/app'],
    ],
    reference: '123456789012.dkr.ecr.us-east-1.amazonaws.com/team/app:9',
  },
  {
    registry: 'Azure Container Registry',
    connector: ['Azure connector', 'account.azure'],
    fields: [['Repository', 'myteam.azurecr.io/app']],
    reference: 'myteam.azurecr.io/app:9',
  },
  {
    registry: 'Docker registry',
    connector: ['Docker connector', 'account.hub'],
    fields: [['Docker repository', 'team/app']],
    reference: 'docker.io/team/app:9',
  },
  {
    registry: 'Google Artifact Registry',
    connector: ['GCP connector', 'account.google'],
    fields: [
      ['Host', 'us-docker.pkg.dev'],
      ['Project ID', 'my-project'],
      ['Image name', 'images/app'],
    ],
    reference: 'us-docker.pkg.dev/my-project/images/app:9',
  },
  {
    registry: 'Google Container Registry',
    connector: ['GCP connector', 'account.google'],
    fields: [
      ['Host', 'gcr.io'],
      ['Project ID', 'my-project'],
      ['Image name', 'app'],
    ],
    reference: 'gcr.io/my-project/app:9',
  },
];

/** Its last stage fails, so that only the target stage can be built. */
const DOCKERFILE = `FROM docker.io/library/busybox:1 AS labelled
ARG GREETING=none
LABEL greeting=$GREETING
FROM labelled
RUN false
`;

test.describe('from an empty editor to two images in the registry', () => {
  for (const { registry: name, connector, fields, reference } of JOURNEYS) {
    test(name, async ({ page, registry, backend }) => {
      await writeFile(join(backend.codebase, 'Labelled.Dockerfile'), DOCKERFILE);
      const second = reference.replace(/9$/, 'v1.10');
      const editor = new EditorPage(page);
      await editor.startStep(backend.url, name);
      for (const [label, value] of [connector, ...fields]) {
        await editor.fill(label, value);
      }
      await editor.add('Tags', '<+pipeline.sequenceId>');
      await editor.add('Tags', 'v1.10');
      await editor.entry('Labels', 1, 'team', 'shop');
      await editor.entry('Build arguments', 1, 'GREETING', 'Good morning');
      await editor.fill('Dockerfile', 'Labelled.Dockerfile');
      await editor.fill('Target', 'labelled');

      await editor.openTab('Images');
      await expect(editor.dock.getByRole('figure', { name: reference, exact: true })).toBeVisible();
      await editor.dock.getByRole('button', { name: 'Copy', exact: true }).click();
      await expect.poll(() => readClipboard(page)).toBe(reference);

      await page.getByRole('button', { name: 'Run step' }).click();
      await expect(editor.dock.getByText('2 images pushed')).toBeVisible({ timeout: 60_000 });

      const stored = await registry.inspect(reference);
      expect(stored?.labels).toMatchObject({ team: 'shop', greeting: 'Good morning' });
      expect((await registry.inspect(second))?.digest).toBe(stored?.digest);
      for (const pushed of [reference, second]) {
        const card = editor.dock.getByRole('article', { name: pushed, exact: true });
        await expect(card.getByTitle(stored?.digest ?? 'nothing stored')).toBeVisible();
      }
    });
  }
});
