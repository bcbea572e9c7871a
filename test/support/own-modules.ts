/** Resets our modules for each test file. Packages are loaded once for all files of a worker. */
import { vi } from 'vitest';

vi.resetModules();
