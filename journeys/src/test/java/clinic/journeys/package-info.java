/** Black-box journeys through the whole running clinic, in a real browser where a person would click. */
package clinic.journeys;
