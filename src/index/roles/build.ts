import { startBuildServer } from '../buildServer';
import { comeSecond } from './priority';

comeSecond();
startBuildServer();
