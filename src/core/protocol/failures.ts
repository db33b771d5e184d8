import { z } from 'zod';

/** Why a run ended without its images in the registry; the raw log is kept beside it. */
export const FAILURES = {
  'registry-login': 'The registry does not accept the credentials, or got none.',
  'registry-denied': 'The registry knows the credentials but refuses the repository.',
  'registry-unreachable': 'The registry could not be reached.',
  'registry-certificate': "The registry's certificate is not trusted.",
  'registry-refused': 'The registry refused the push for another reason.',
  'base-image-missing': 'An image that the Dockerfile starts from does not exist.',
  'base-image-refused': 'An image that the Dockerfile starts from could not be read.',
  'dockerfile-missing': 'There is no Dockerfile at the path of the step.',
  'dockerfile-invalid': 'The Dockerfile could not be understood.',
  'stage-missing': 'The Dockerfile has no stage of the name that the step asks for.',
  'file-missing': 'The Dockerfile copies something that is not in the build context.',
  'instruction-failed': 'A RUN instruction of the Dockerfile ended with an error.',
  'disk-full': 'The disk is full.',
  'engine-missing': 'The engine could not be started.',
  'engine-failed': 'The engine ended with an error that Waybill does not know.',
  'digest-missing': 'The engine pushed the image without telling its digest.',
  'storage-failed': "The run's records could not be written.",
  'server-stopped': 'The server ended while the run was waiting or running.',
  internal: 'Waybill itself made a mistake.',
} as const satisfies Readonly<Record<string, string>>;

/** One of the reasons of a failed run. */
export type FailureCode = keyof typeof FAILURES;

const failureCodes = Object.keys(FAILURES) as [FailureCode, ...FailureCode[]];

/** Why a run failed: one plain sentence, and what to do. */
export const failureSchema = z.object({
  code: z.enum(failureCodes),
  message: z.string(),
  hint: z.string().nullable(),
});

/** Why a run failed. */
export type Failure = z.infer<typeof failureSchema>;
