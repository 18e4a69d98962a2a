export const RECOMMENDATIONS = '/survey/recommendations';
