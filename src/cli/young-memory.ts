/**
 * What is worked out for one record, about a megabyte of small objects, is garbage as soon as it is told. V8 guesses
 * which places in the code make lasting objects and then puts all they make straight among the old ones. Here it
 * guesses wrong: up to a tenth of each result, and all it points to, then waits for a full collection. It is told not
 * to guess. Imported before all else, because code that runs often is compiled with the guess in it.
 */
import { setFlagsFromString } from 'node:v8'

setFlagsFromString('--no-allocation-site-pretenuring')
