import { styled } from 'styled-components';
import { lineColor, speakerLook, type SpeakerLook } from './speakerLook';

const Badge = styled.span<{ $look: SpeakerLook }>`
  display: inline-block;
  min-width: 2rem;
  padding: 0 0.4rem;
  border: 2px ${({ $look }) => $look.line} ${({ theme, $look }) => theme.colors[lineColor($look)]};
  border-radius: 4px;
  background: ${({ theme, $look }) => theme.colors[`${$look.color}100`]};
  color: ${({ theme }) => theme.colors.neutral800};
  font-size: 1.2rem;
  font-weight: 600;
  line-height: 1.6rem;
  text-align: center;
`;

/** The number of a speaker, by which the keys and the text name them; 0 is nobody. */
export const SpeakerBadge = ({ place }: { place: number | null }) => (
  <Badge $look={speakerLook(place)}>{place === null ? 0 : place + 1}</Badge>
);
