/** What modules keep is each test file's own; packages are loaded once for all of a worker's files. */
import { vi } from 'vitest';

vi.resetModules();
