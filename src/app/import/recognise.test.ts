import { expect, it } from 'vitest';
import type { ImportSource } from '#core';
import { importSourceOf } from './recognise.ts';

it.each<[string, ImportSource | null]>([
  ['docker build -t team/app:1 .', 'docker'],
  ['#!/bin/sh\nset -e\ndocker buildx build --push -t team/app:1 .\n', 'docker'],
  ['jobs:\n  a:\n    steps:\n      - uses: docker/build-push-action@v6\n', 'github-actions'],
  ['services:\n  web:\n    build: .\n', 'bake'],
  ['target "app" {\n}\n', 'bake'],
  ['kind: pipeline\nsteps:\n  - name: a\n    image: plugins/docker\n', 'drone'],
  ['pipeline:\n  stages:\n    - step:\n        spec:\n          command: docker build .\n', null],
  ['\u{feff}template:\n  spec:\n    command: docker build .\n', null],
  ['- step:\n    type: Run\n    spec:\n      command: docker build .\n', null],
  ['steps:\n  - step:\n      type: Plugin\n      spec:\n        image: plugins/docker\n', null],
  ['type: BuildAndPushECR\nname: docker build\n', null],
  ['hello', null],
  ['', null],
])('%j is imported from %j', (text, source) => {
  expect(importSourceOf(text)).toBe(source);
});
