package it.accanto.fence;

import java.util.ArrayList;
import java.util.List;

/** One request that nobody has any business to send. */
record Attack(String what, String method, String path, String type, String body) {

    private static final String JSON = "application/json";
    private static final String PARTS = "multipart/form-data; boundary=parts";
    private static final String OBJECT =
            "{\"value\":\"{}\",\"type\":\"Object\",\"valueInfo\":{\"objectTypeName\":\"javax.naming.InitialContext\",\"serializationDataFormat\":\"application/json\"}}";

    @Override
    public String toString() {
        return what + ": " + method + " " + path;
    }

    /** All that is known, with the code that some of them want to see run. */
    static List<Attack> all(String code) {
        List<Attack> attacks = new ArrayList<>();
        attacks.addAll(deployments(code));
        attacks.addAll(variables());
        attacks.addAll(steering(code));
        attacks.addAll(bulk());
        attacks.addAll(rest());
        return attacks;
    }

    private static List<Attack> deployments(String code) {
        String process =
                "<definitions xmlns='http://www.omg.org/spec/BPMN/20100524/MODEL' xmlns:camunda='http://camunda.org/schema/1.0/bpmn' targetNamespace='x'><process id='intruder' isExecutable='true' camunda:historyTimeToLive='P1D'><startEvent id='s'/><sequenceFlow id='f' sourceRef='s' targetRef='t'/>%s</process></definitions>";
        String table =
                "<definitions xmlns='https://www.omg.org/spec/DMN/20191111/MODEL/' id='d' name='d' namespace='x'><decision id='intruder' name='x'><literalExpression expressionLanguage='juel'><text>"
                        + code + "</text></literalExpression></decision></definitions>";
        return List.of(
                deployment(
                        "an expression",
                        "x.bpmn",
                        process.formatted(
                                "<serviceTask id='t' camunda:expression='" + code.replace("'", "&apos;") + "'/>")),
                deployment(
                        "a class",
                        "x.bpmn",
                        process.formatted("<serviceTask id='t' camunda:class='java.lang.Runtime'/>")),
                deployment(
                        "a script",
                        "x.bpmn",
                        process.formatted("<scriptTask id='t' scriptFormat='groovy'><script>x</script></scriptTask>")),
                deployment("a table in juel", "x.dmn", table),
                deployment("a case", "x.cmmn", "<definitions xmlns='http://www.omg.org/spec/CMMN/20151109/MODEL'/>"),
                deployment("a file", "x.txt", "x"),
                json("a deployment again", "POST", "/deployment/none/redeploy", "{}"),
                json("a deployment gone", "DELETE", "/deployment/none?cascade=true", ""),
                json("a definition gone", "DELETE", "/process-definition/{definition}?cascade=true", ""),
                json("definitions gone", "DELETE", "/process-definition/key/case-pathway/delete?cascade=true", ""));
    }

    private static Attack deployment(String what, String file, String text) {
        String body =
                "--parts\r\nContent-Disposition: form-data; name=\"deployment-name\"\r\n\r\nx\r\n--parts\r\nContent-Disposition: form-data; name=\"data\"; filename=\"%s\"\r\nContent-Type: text/plain\r\n\r\n%s\r\n--parts--\r\n";
        return new Attack("deploys " + what, "POST", "/deployment/create", PARTS, body.formatted(file, text));
    }

    private static List<Attack> variables() {
        String part =
                "--parts\r\nContent-Disposition: form-data; name=\"data\"; filename=\"x\"\r\n\r\nx\r\n--parts\r\nContent-Disposition: form-data; name=\"valueType\"\r\n\r\nBytes\r\n--parts--\r\n";
        List<Attack> attacks = new ArrayList<>();
        for (String place : List.of(
                "/process-instance/{instance}/variables",
                "/task/{task}/variables",
                "/task/{task}/localVariables",
                "/execution/{instance}/localVariables")) {
            attacks.add(json("an object", "PUT", place + "/x", OBJECT));
            attacks.add(json("objects", "POST", place, "{\"modifications\":{\"x\":" + OBJECT + "}}"));
            attacks.add(new Attack("bytes", "POST", place + "/x/data", PARTS, part));
            attacks.add(json("a variable gone", "DELETE", place + "/x", ""));
        }
        attacks.add(json(
                "many variables",
                "POST",
                "/process-instance/variables-async",
                "{\"processInstanceIds\":[\"{instance}\"],\"variables\":{\"x\":" + OBJECT + "}}"));
        return attacks;
    }

    private static List<Attack> steering(String code) {
        String instructions = "{\"instructions\":[{\"type\":\"startBeforeActivity\",\"activityId\":\"x\"}]}";
        String plan =
                "{\"migrationPlan\":{\"sourceProcessDefinitionId\":\"x\",\"targetProcessDefinitionId\":\"x\",\"instructions\":[]},\"processInstanceIds\":[\"x\"]}";
        return List.of(
                json(
                        "a message",
                        "POST",
                        "/message",
                        "{\"messageName\":\"x\",\"processVariables\":{\"x\":" + OBJECT + "}}"),
                json("a message to one", "POST", "/execution/{instance}/messageSubscriptions/x/trigger", "{}"),
                json("a message to many", "POST", "/process-instance/message-async", "{}"),
                json("a signal", "POST", "/signal", "{\"name\":\"x\"}"),
                json("a signal to one", "POST", "/execution/{instance}/signal", "{}"),
                json("a condition", "POST", "/condition", "{\"variables\":{\"x\":" + OBJECT + "}}"),
                json("a modification", "POST", "/process-instance/{instance}/modification", instructions),
                json("a modification later", "POST", "/process-instance/{instance}/modification-async", instructions),
                json("modifications", "POST", "/modification/execute", instructions),
                json("modifications later", "POST", "/modification/executeAsync", instructions),
                json(
                        "a plan",
                        "POST",
                        "/migration/generate",
                        "{\"sourceProcessDefinitionId\":\"x\",\"targetProcessDefinitionId\":\"x\"}"),
                json(
                        "a plan with code",
                        "POST",
                        "/migration/validate",
                        "{\"variables\":{\"x\":{\"value\":\"" + code.replace("\"", "") + "\"}}}"),
                json("a migration", "POST", "/migration/execute", plan),
                json("a migration later", "POST", "/migration/executeAsync", plan),
                json("a restart", "POST", "/process-definition/{definition}/restart", "{}"),
                json("a restart later", "POST", "/process-definition/{definition}/restart-async", "{}"),
                json("an instance gone", "DELETE", "/process-instance/{instance}", ""),
                json("a pause", "PUT", "/process-instance/{instance}/suspended", "{\"suspended\":true}"),
                json(
                        "work fetched",
                        "POST",
                        "/external-task/fetchAndLock",
                        "{\"workerId\":\"x\",\"maxTasks\":1,\"topics\":[]}"));
    }

    private static List<Attack> bulk() {
        return List.of(
                json("instances gone", "POST", "/process-instance/delete", "{\"processInstanceIds\":[\"x\"]}"),
                json("instances gone by query", "POST", "/process-instance/delete-historic-query-based", "{}"),
                json("instances paused", "POST", "/process-instance/suspended-async", "{}"),
                json(
                        "everything paused",
                        "PUT",
                        "/process-definition/suspended",
                        "{\"processDefinitionKey\":\"case-pathway\",\"suspended\":true}"),
                json(
                        "jobs paused",
                        "PUT",
                        "/job/suspended",
                        "{\"processDefinitionKey\":\"case-pathway\",\"suspended\":true}"),
                json("history gone", "POST", "/history/process-instance/delete", "{}"),
                json("decisions gone", "POST", "/history/decision-instance/delete", "{}"),
                json("history of one gone", "DELETE", "/history/process-instance/{instance}", ""),
                json(
                        "variables' history gone",
                        "DELETE",
                        "/history/process-instance/{instance}/variable-instances",
                        ""),
                json("history to be removed", "POST", "/history/process-instance/set-removal-time", "{}"),
                json("history cleaned", "POST", "/history/cleanup?immediatelyDue=true", "{}"));
    }

    private static List<Attack> rest() {
        return List.of(
                json(
                        "a grant",
                        "POST",
                        "/authorization/create",
                        "{\"type\":0,\"permissions\":[\"ALL\"],\"userId\":\"*\",\"resourceType\":0,\"resourceId\":\"*\"}"),
                json("an office", "POST", "/group/create", "{\"id\":\"intruders\",\"name\":\"x\",\"type\":\"x\"}"),
                json("an office gone", "DELETE", "/group/casework", ""),
                json("a territory", "POST", "/tenant/create", "{\"id\":\"xx\",\"name\":\"x\"}"),
                json("an office's territory", "PUT", "/tenant/to/group-members/casework", "{}"),
                json("a guess", "POST", "/identity/verify", "{\"username\":\"admin\",\"password\":\"admin\"}"),
                json("a task", "POST", "/task/create", "{\"name\":\"x\"}"),
                json("a task changed", "PUT", "/task/{task}", "{\"name\":\"x\"}"),
                json("a task gone", "DELETE", "/task/{task}", ""),
                json("an error", "POST", "/task/{task}/bpmnError", "{\"errorCode\":\"x\"}"),
                json("an escalation", "POST", "/task/{task}/bpmnEscalation", "{\"escalationCode\":\"x\"}"),
                json("a delegation", "POST", "/task/{task}/delegate", "{\"userId\":\"casework\"}"),
                json(
                        "another office",
                        "POST",
                        "/task/{task}/identity-links",
                        "{\"groupId\":\"casework\",\"type\":\"candidate\"}"),
                json("a comment", "POST", "/task/{task}/comment/create", "{\"message\":\"x\"}"),
                new Attack(
                        "an attachment",
                        "POST",
                        "/task/{task}/attachment/create",
                        PARTS,
                        "--parts\r\nContent-Disposition: form-data; name=\"attachment-name\"\r\n\r\nx\r\n--parts--\r\n"),
                json("an incident", "POST", "/execution/{instance}/create-incident", "{\"incidentType\":\"x\"}"),
                json("a case", "POST", "/case-definition/x/create", "{}"),
                json("telemetry", "POST", "/telemetry/configuration", "{\"enableTelemetry\":true}"));
    }

    private static Attack json(String what, String method, String path, String body) {
        return new Attack(what, method, path, JSON, body);
    }
}
