// Before any test: the command line is built if its sources changed, so that no test runs old code.
import { built } from '../../src/scripts/ready.mjs';

export default function build() {
  built();
}
