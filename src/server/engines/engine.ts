import type { EngineStatus, PlanStep, RunEngine } from '#core';

/** What an engine needs for one run. */
export interface EngineRunOptions {
  /** A private folder for the run; removed afterwards by whoever made it. */
  readonly folder: string;
  /** The file with the registry logins. */
  readonly loginFile: string;
  /** The names that the run gives to what it builds. */
  readonly references: readonly string[];
}

/** A program to execute, ready for the operating system. */
export interface EngineCommand {
  readonly argv: readonly string[];
  readonly env: Readonly<Record<string, string>>;
}

/** An engine at work on one run. */
export interface EngineRun {
  /** The plan's own words, with nothing added but where this run keeps its files. */
  command(step: PlanStep): EngineCommand;
  /** Digest of a push that has succeeded, from what the engine left behind or printed; or null. */
  digest(step: PlanStep, output: readonly string[]): Promise<string | null>;
  /** Removes what an ended or cancelled run leaves in the engine's store. Does not throw. */
  close(): Promise<void>;
}

/** A program that builds and pushes. Every engine passes the same conformance suite. */
export interface Engine {
  readonly engine: RunEngine;
  /** Asks the program itself whether it works here. Does not throw. */
  probe(): Promise<EngineStatus>;
  open(options: EngineRunOptions): Promise<EngineRun>;
}

/** What all engines share. */
export interface EngineSettings {
  /** Folder that the engine may keep layers in. */
  readonly storeFolder: string;
  /** The minimal environment of every program. */
  readonly env: Readonly<Record<string, string>>;
  /** What leads to the docker settings of the account that the server runs under. */
  readonly accountEnv: Readonly<Record<string, string>>;
  /** Folder of certificates to trust, or null. */
  readonly certDir: string | null;
}

/** An engine that works. */
export function available(engine: RunEngine, version: string): EngineStatus {
  return { engine, available: true, version, reason: null };
}

/** An engine that can't be used, and why. */
export function unavailable(engine: RunEngine, reason: string): EngineStatus {
  return { engine, available: false, version: null, reason };
}
