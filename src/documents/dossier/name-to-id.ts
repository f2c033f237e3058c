export { toId as nameToId } from '../../domain/instrument/id.ts';
