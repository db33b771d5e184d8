import { Fragment } from 'react';

/** A sentence whose parts between backticks are code. */
export function Marked({ text }: { readonly text: string }) {
  const parts = text.split('`');
  let at = 0;
  return (
    <span>
      {parts.map((part, index) => {
        at += part.length + 1;
        return index % 2 === 1 ? (
          <code key={at}>{part}</code>
        ) : (
          <Fragment key={at}>{part}</Fragment>
        );
      })}
    </span>
  );
}
