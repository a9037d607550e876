/**
 * The auditor: looks at a clinic from outside, after whatever was done to it, and says in sentences what is not as it
 * should be. It knows tables, topics and event names, and none of the product's classes.
 */
package clinic.journeys.audit;
