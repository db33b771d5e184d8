import { describe, expect, it } from 'vitest';
import { createSession, DEFAULT_VALUES, deriveView, STEP_DEFINITIONS } from '#core';
import { draftOfDocument } from '../drafts/make-draft.ts';
import { WORKED_EXAMPLES } from './index.ts';

describe.each(WORKED_EXAMPLES)('the worked example “$title”', ({ document, code, tags }) => {
  const session = createSession(STEP_DEFINITIONS, document.fileName, document.text);
  const view = deriveView(session, {
    infrastructure: null,
    engine: null,
    values: { ...DEFAULT_VALUES, 'pipeline.variables.version': '2.0.0' },
  });

  it('holds a Build and Push step without a problem', () => {
    expect(view.definition).not.toBeNull();
    expect(view.broken).toBeNull();
    expect(view.problems.filter(({ severity }) => severity === 'error')).toEqual([]);
  });

  it('is what its entry on the start page says', () => {
    const images = view.references.filter(({ role }) => role === 'image');
    expect([view.definition?.code, images.length]).toEqual([code, tags]);
  });

  it('gives a whole reference for each of its tags', () => {
    const images = view.references.filter(({ role }) => role === 'image');
    expect(images.length).toBeGreaterThan(0);
    expect(images.every(({ reference }) => reference !== null)).toBe(true);
  });

  it('opens as a draft with the same text', () => {
    expect(draftOfDocument(document).content).toMatchObject({ text: document.text, opened: null });
  });
});
