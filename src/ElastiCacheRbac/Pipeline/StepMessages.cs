using ElastiCacheRbac.Steps;

namespace ElastiCacheRbac.Pipeline;

/// <summary>Tells each step of a change as it begins.</summary>
/// <param name="post">Hands a message to the pipeline thread.</param>
internal sealed class StepMessages(Action<string> post) : IProgress<StepProgress>
{
    public void Report(StepProgress value) => post(value.ToString());
}
