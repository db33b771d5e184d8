import { explainFailure, RefusedRequest } from '../http/errors.ts';
import { Notice } from './Notice.tsx';

/** Says why a request failed, at the place where its answer would stand. */
export function FailureNotice({ failure }: { readonly failure: Error }) {
  const { message, hint } = explainFailure(failure);
  const problems = failure instanceof RefusedRequest ? failure.problems : [];
  return (
    <Notice tone="error" hint={hint}>
      {message}
      {problems.length > 0 ? (
        <ul>
          {problems.map((problem) => (
            <li key={`${problem.code} ${problem.key}`}>{problem.message}</li>
          ))}
        </ul>
      ) : null}
    </Notice>
  );
}
