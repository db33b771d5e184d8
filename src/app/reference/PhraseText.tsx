import { Children, type ReactNode } from 'react';
import type { Inline, Phrase } from '#core';
import { hrefOf } from '../routing/route.ts';

/** Running text of the manual with its names and links. */
export function PhraseText({ phrase }: { readonly phrase: Phrase }) {
  return Children.toArray(phrase.map(shown));
}

function shown(part: Inline): ReactNode {
  if (typeof part === 'string') {
    return part;
  }
  if ('code' in part) {
    return <code>{part.code}</code>;
  }
  return 'href' in part ? (
    <a href={part.href} target="_blank" rel="noreferrer">
      {part.text}
    </a>
  ) : (
    <a href={hrefOf({ page: 'reference', name: part.page, entry: part.entry })}>{part.text}</a>
  );
}
