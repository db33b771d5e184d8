import { QueryClient } from '@tanstack/react-query';

/** The cache of everything that is asked for. Errors are shown where the answer would stand. */
export function createQueryClient(): QueryClient {
  return new QueryClient({
    defaultOptions: {
      queries: { refetchOnWindowFocus: true, retry: 1, staleTime: 2_000 },
    },
  });
}
