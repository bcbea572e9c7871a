import { Join } from './join';

export default function Page() {
  return <Join />;
}
