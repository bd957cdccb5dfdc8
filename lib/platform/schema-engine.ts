import { readFile } from "node:fs/promises";
import { createRequire } from "node:module";
import { PrismaPg } from "@prisma/adapter-pg";
import {
  bindMigrationAwareSqlAdapterFactory,
  ColumnTypeEnum,
  type SqlDriverAdapter,
  type SqlMigrationAwareDriverAdapterFactory,
} from "@prisma/driver-adapter-utils";
import type { SchemaEngine } from "@prisma/schema-engine-wasm";
import { Pool, type QueryArrayConfig } from "pg";

// Numbers of types in Postgres's catalogue.
const LETTER = 18;
const TEXT = 25;

/** No table and no enum is kept out of the engine's sight. */
export const EVERYTHING = { externalTables: [], externalEnums: [] };

/**
 * Lets Prisma's schema engine work on the database at `url`, or, when that is
 * null, on schemas alone.
 *
 * It is the engine of Prisma's command line, as WebAssembly: nothing has to be
 * downloaded, and the two agree.
 */
export async function withSchemaEngine<T>(
  url: string | null,
  work: (engine: SchemaEngine) => Promise<T>,
): Promise<T> {
  const { SchemaEngine } = await loadEngine();
  const pool = url === null ? null : new Pool({ connectionString: url, max: 1 });
  const adapter = pool ? onDatabase(pool) : onPaper();
  const engine = await SchemaEngine.new(
    { datamodels: undefined },
    () => undefined,
    bindMigrationAwareSqlAdapterFactory(adapter),
  );
  try {
    return await work(engine);
  } finally {
    engine.free();
    await pool?.end();
  }
}

type EngineModule = { SchemaEngine: typeof SchemaEngine; __wbg_set_wasm(exports: unknown): void };

let loaded: Promise<EngineModule> | undefined;

function loadEngine(): Promise<EngineModule> {
  loaded ??= instantiateEngine();
  return loaded;
}

// Node loads WebAssembly as a module only behind a flag, so it is done by hand.
async function instantiateEngine(): Promise<EngineModule> {
  const glue = "@prisma/schema-engine-wasm/schema_engine_bg";
  const script = createRequire(import.meta.url).resolve(glue);
  const bytes = await readFile(script.replace(/\.js$/, ".wasm"));
  const module: EngineModule & WebAssembly.ModuleImports = await import(glue);
  const { instance } = await WebAssembly.instantiate(bytes, { "./schema_engine_bg.js": module });
  module.__wbg_set_wasm(instance.exports);
  // Where the engine puts its last words; without it they are lost.
  Object.assign(globalThis, { PRISMA_WASM_PANIC_REGISTRY: { set_message: fail } });
  const start = instance.exports.__wbindgen_start;
  if (typeof start === "function") start();
  return module;
}

function fail(message: string): never {
  throw new Error(message);
}

/** What the adapter does not do as the engine needs it is put right here. */
function onDatabase(pool: Pool): SqlMigrationAwareDriverAdapterFactory {
  const letters = markLetters(pool);
  const factory = new PrismaPg(pool);
  const connect = async () => {
    const adapter = await factory.connect();
    const queryRaw = adapter.queryRaw.bind(adapter);
    adapter.queryRaw = async (question) => {
      const answer = await queryRaw(question);
      for (const column of letters.get(answer.rows) ?? []) {
        answer.columnTypes[column] = ColumnTypeEnum.Character;
      }
      return answer;
    };
    // The adapter cuts a script at every semicolon, which breaks the bodies of
    // functions; Postgres itself takes a script whole, and in one transaction.
    adapter.executeScript = async (script) => {
      await pool.query(script);
    };
    return adapter;
  };
  return {
    provider: factory.provider,
    adapterName: factory.adapterName,
    connect,
    connectToShadowDb: () => Promise.reject(new Error("There is no shadow database.")),
  };
}

/**
 * The catalogues use a type that the adapter does not know: one letter. Its
 * columns are passed to the adapter as text, and remembered by their rows.
 */
function markLetters(pool: Pool): WeakMap<object, number[]> {
  const letters = new WeakMap<object, number[]>();
  const query = pool.query.bind(pool);
  Object.assign(pool, {
    query: async (question: QueryArrayConfig) => {
      const answer = await query(question);
      if (Array.isArray(answer)) return answer;
      const marked = [...answer.fields.keys()].filter(
        (column) => answer.fields[column]?.dataTypeID === LETTER,
      );
      letters.set(answer.rows, marked);
      for (const field of answer.fields) {
        if (field.dataTypeID === LETTER) field.dataTypeID = TEXT;
      }
      return answer;
    },
  });
  return letters;
}

/** To compare two schemas the engine only asks which Postgres it speaks to. */
function onPaper(): SqlMigrationAwareDriverAdapterFactory {
  const about = { provider: "postgres", adapterName: "paper" } as const;
  const connect = async (): Promise<SqlDriverAdapter> => ({
    ...about,
    queryRaw: async () => ({
      columnNames: ["exists", "version", "numeric_version"],
      columnTypes: [ColumnTypeEnum.Boolean, ColumnTypeEnum.Text, ColumnTypeEnum.Int32],
      rows: [[true, "PostgreSQL 15.0", 150000]],
    }),
    executeRaw: () => Promise.reject(new Error("There is no database here.")),
    executeScript: () => Promise.reject(new Error("There is no database here.")),
    startTransaction: () => Promise.reject(new Error("There is no database here.")),
    dispose: async () => undefined,
  });
  return { ...about, connect, connectToShadowDb: connect };
}
