import fastify from 'fastify';
import {
  serializerCompiler,
  validatorCompiler,
  type ZodTypeProvider,
} from 'fastify-type-provider-zod';
import { LIMITS } from '#core';
import type { Backend } from '../backend.ts';
import { installEditorFiles } from './editor-files.ts';
import { createErrorAnswer } from './error-handler.ts';
import { installGuard } from './guard.ts';
import { installHeaders } from './headers.ts';
import { installCatalogueRoutes } from './routes/catalogue.ts';
import { installCodebaseRoutes } from './routes/codebases.ts';
import { installRunRoutes } from './routes/runs.ts';
import { installStreamRoutes } from './routes/streams.ts';
import type { ZodApp } from './zod-app.ts';

/** What the HTTP side needs to know. */
export interface AppOptions {
  readonly host: string;
  readonly appDir: string | null;
  /** Takes what the server has to say to its operator. */
  readonly report: (message: string, error?: unknown) => void;
}

/** The HTTP application over a backend; listens nowhere yet. */
export async function createApp(backend: Backend, options: AppOptions): Promise<ZodApp> {
  const answerError = createErrorAnswer(options.report);
  const app: ZodApp = fastify({
    bodyLimit: LIMITS.bodyBytes,
    forceCloseConnections: true,
    // An address that can't be decoded reaches no route and no hook.
    frameworkErrors: answerError,
  }).withTypeProvider<ZodTypeProvider>();
  app.setValidatorCompiler(validatorCompiler);
  app.setSerializerCompiler(serializerCompiler);
  // A form of another site can post plain text without asking first; JSON it can't.
  app.removeContentTypeParser('text/plain');
  app.setErrorHandler(answerError);
  installHeaders(app);
  installGuard(app, options.host);
  installCatalogueRoutes(app, backend);
  installCodebaseRoutes(app, backend);
  installRunRoutes(app, backend);
  installStreamRoutes(app, backend);
  await installEditorFiles(app, options.appDir);
  return app;
}
