import { startBuildServer } from '../build-server';
import { lowerPriority } from '../../../platform/node/priority';

lowerPriority();
startBuildServer();
